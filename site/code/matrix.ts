import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { h, select } from '@astrojs/starlight/expressive-code/hast';
import { readMatrix } from '../../scripts/sync/matrix.ts';

/** Draws a fence with `matrix` as a table: its program printed a row a line. */
export function matrix(): ExpressiveCodePlugin {
  return {
    name: 'Matrix',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        if (!codeBlock.metaOptions.getString('matrix')) return;
        const pre = select('pre', renderData.blockAst);
        if (!pre) return;
        const [head = [], ...rows] = readMatrix(codeBlock.code);
        pre.tagName = 'div';
        pre.properties = { class: 'matrix', tabindex: '0' };
        pre.children = [
          h('table', [
            h('thead', [h('tr', head.map(drawHead))]),
            h('tbody', rows.map(drawRow)),
          ]),
        ];
      },
    },
  };
}

function drawHead(text: string) {
  return h('th', { scope: 'col' }, text);
}

function drawRow([name = '', ...cells]: string[]) {
  return h('tr', [h('th', { scope: 'row' }, name), ...cells.map(drawCell)]);
}

/** A cell that says yes or no is found by its color; a date is not broken at its hyphens. */
function drawCell(text: string) {
  if (/^(?:yes|no)$/.test(text)) return h('td', { class: text }, text);
  return h('td', /^\S{1,24}$/.test(text) ? { class: 'word' } : {}, text);
}
