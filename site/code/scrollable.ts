import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/**
 * Makes the code of a fence a stop of the Tab key.
 * Left alone, the script of Expressive Code does so where code is wider than its frame, and makes a landmark without a name of each;
 * of those that are stops already it only takes out the ones that do not scroll.
 */
export function scrollable(): ExpressiveCodePlugin {
  return {
    name: 'Scrollable',
    hooks: {
      postprocessRenderedBlock: ({ renderData }) => {
        const code = select('pre', renderData.blockAst);
        if (code) setProperty(code, 'tabindex', '0');
      },
    },
  };
}
