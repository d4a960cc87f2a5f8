import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/** Gives the copy of a whole file, `file="main.ts"`, its final newline back, which Expressive Code takes for an empty line. */
export function wholeFile(): ExpressiveCodePlugin {
  return {
    name: 'Whole file',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (!codeBlock.metaOptions.getString('file')) return;
        const button = select('.copy button', renderData.blockAst);
        const code = button?.properties['dataCode'];
        // Expressive Code keeps each line break as U+007F.
        if (button && typeof code === 'string')
          setProperty(button, 'dataCode', `${code}\u007f`);
      },
    },
  };
}
