import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import {
  h,
  select,
  type Element,
} from '@astrojs/starlight/expressive-code/hast';
import { findGist } from './gist.ts';
import { readRows, type Row } from './messages.ts';

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
      },
    },
  };
}

function drawRow(row: Row): Element {
  const { from, kind, method, message } = row;
  const said = drawWords(row);
  const item = { 'data-from': from, 'data-kind': kind, 'data-method': method };
  if (!message) return h('li', item, [h('div', { class: 'row' }, said)]);
  return h('li', item, [
    h('details', [
      h('summary', { class: 'row' }, said),
      h('code', { class: 'json' }, JSON.stringify(message)),
    ]),
  ]);
}

/** In the order in which they are spoken: "Client sends request tools/call, id 1, POST 200: find-book". */
function drawWords(row: Row): (Element | string)[] {
  const { from, kind, method, id, http } = row;
  const sender = from === 'client' ? 'Client' : 'Server';
  const answers = kind === 'response' || kind === 'error';
  const gist = findGist(row);
  return [
    unseen(`${sender} sends ${kind === 'http' ? 'HTTP' : kind} `),
    ...(answers ? [unseen('to ')] : []),
    h('span', { class: kind === 'http' ? 'method http' : 'method' }, method),
    h('span', { class: 'end' }, [
      ...(http ? [unseen(', '), h('span', { class: 'http' }, http)] : []),
      ...(id ? [unseen(', id '), h('span', { class: 'id' }, id)] : []),
    ]),
    ...(gist ? [unseen(': '), h('span', { class: 'gist' }, gist)] : []),
  ];
}

function unseen(text: string): Element {
  return h('span', { class: 'sr-only' }, text);
}
