import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select } from '@astrojs/starlight/expressive-code/hast';

const directives = ['source', 'output', 'trace'];

/** Leaves the text of a Copy button to the browser, which reads it from the lines shown: pages carry each fence once, not twice. */
export function copied(): ExpressiveCodePlugin {
  return {
    name: 'Copied',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const { metaOptions } = codeBlock;
        // What Copy gives of a shell fence is less than what it shows.
        if (!directives.some((name) => metaOptions.getString(name))) return;
        const button = select('.copy button', renderData.blockAst);
        delete button?.properties['dataCode'];
      },
    },
  };
}
