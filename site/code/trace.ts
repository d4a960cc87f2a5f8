import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select } from '@astrojs/starlight/expressive-code/hast';
import { addLanes } from './lanes.ts';
import { readRows } from './messages.ts';
import { drawRow } from './row.ts';

/** Draws a fence with `trace` as a list of messages, each a row that opens to its JSON; the browser adds a filter and a diagram. */
export function trace(): ExpressiveCodePlugin {
  return {
    name: 'Trace',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (!codeBlock.metaOptions.getString('trace')) return;
        const pre = select('pre', renderData.blockAst);
        if (!pre) return;
        const rows = readRows(codeBlock.getLines().map(({ text }) => text));
        pre.tagName = 'ol';
        pre.properties = { class: 'messages', role: 'list' };
        pre.children = rows.map(drawRow);
        addLanes(pre, rows);
      },
    },
  };
}
