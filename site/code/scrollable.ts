import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/** Lets keys scroll wide code; where Expressive Code does that itself, it makes every such block a landmark without a name. */
export function scrollable(): ExpressiveCodePlugin {
  return {
    name: 'Scrollable',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const pre = select('pre', renderData.blockAst);
        // Its script takes the stop away from what is not too wide.
        if (pre && !codeBlock.props.wrap) setProperty(pre, 'tabindex', '0');
      },
    },
  };
}
