import {
  createRenderer,
  type ExpressiveCodePlugin,
  type RehypeExpressiveCodeOptions,
} from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/** Lets keys scroll wide code; where a script runs, site/browser/scrollable.ts takes the stop away from what is not too wide. */
export function scrollable(): ExpressiveCodePlugin {
  return {
    name: 'Scrollable',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const pre = select('pre', renderData.blockAst);
        if (pre && !codeBlock.props.wrap) setProperty(pre, 'tabindex', '0');
      },
    },
  };
}

/** Makes the renderer without Expressive Code's own script for that, which makes each block that grows too wide a landmark without a name. */
export async function createQuietRenderer(
  options: RehypeExpressiveCodeOptions,
) {
  const renderer = await createRenderer(options);
  const jsModules = renderer.jsModules.filter(
    (script) => !script.includes('tabindex-js-module'),
  );
  return { ...renderer, jsModules };
}
