import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import {
  select,
  setInlineStyle,
} from '@astrojs/starlight/expressive-code/hast';

/** Tells how many lines code has, so that a browser knows its height and lays it out when it comes into view. */
export function deferred(): ExpressiveCodePlugin {
  return {
    name: 'Deferred',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const pre = select('pre', renderData.blockAst);
        const code = pre && select('code', pre);
        // What wraps, and what has notes between its lines, is as high as its width lets it be.
        if (!code || codeBlock.props.wrap || select('.note', code)) return;
        setInlineStyle(pre, '--lines', String(code.children.length));
      },
    },
  };
}
