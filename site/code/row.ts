import type { Element } from '@astrojs/starlight/expressive-code/hast';
import { findGist } from './gist.ts';
import type { Row } from './messages.ts';
import { parties, type Party } from '../../scripts/record/parties.ts';

/** What a page calls the parties of a trace. */
export const partyNames: Record<Party, string> = {
  browser: 'Browser',
  client: 'Client',
  server: 'Server',
  authorization: 'Authorization server',
};

/** Draws a message of a trace as a list item that opens to its JSON; the build and the live trace draw the same. */
export function drawRow(row: Row): Element {
  const { from, to, kind, method, message, content } = row;
  const said = drawWords(row);
  const item = {
    'data-from': from,
    ...(to && { 'data-to': to, 'data-way': findWay(from, to) }),
    'data-kind': kind,
    'data-method': method,
  };
  const carried = message ?? content;
  if (!carried) return element('li', item, element('div', 'row', ...said));
  const json = element('code', 'json', JSON.stringify(carried));
  const summary = element('summary', 'row', ...said);
  return element('li', item, element('details', {}, summary, json));
}

/** Says to which side an arrow points in a diagram. */
function findWay(from: Party, to: Party): 'left' | 'right' {
  return parties.indexOf(from) < parties.indexOf(to) ? 'right' : 'left';
}

/** In the order in which they are spoken: "Client sends request tools/call, id 1, POST 200: find-book". */
function drawWords(row: Row): Element[] {
  const { from, to, kind, method, id, http } = row;
  const answers = kind === 'response' || kind === 'error';
  const gist = findGist(row);
  const sort = kind === 'http' ? 'HTTP' : kind;
  return [
    ...(to
      ? [drawParties(from, to), unseen(`: ${sort} `)]
      : [unseen(`${partyNames[from]} sends ${sort} `)]),
    ...(answers ? [unseen('to ')] : []),
    seen(kind === 'http' ? `method ${to ? 'path' : 'http'}` : 'method', method),
    element(
      'span',
      'end',
      ...(http ? [unseen(', '), seen('http', http)] : []),
      ...(id ? [unseen(', id '), seen('id', id)] : []),
    ),
    ...(gist ? [unseen(': '), seen('gist', gist)] : []),
  ];
}

function drawParties(from: Party, to: Party): Element {
  const arrow = element('span', { 'aria-hidden': 'true' }, ' → ');
  const [sender, receiver] = [partyNames[from], partyNames[to]];
  return element('span', 'parties', sender, unseen(' to '), arrow, receiver);
}

function seen(className: string, text: string): Element {
  return element('span', className, text);
}

function unseen(text: string): Element {
  return element('span', 'sr-only', text);
}

/** The `h` of Expressive Code would take its parsers along into the browser. */
function element(
  tagName: string,
  properties: string | Record<string, string>,
  ...children: (Element | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties:
      typeof properties === 'string' ? { class: properties } : properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}
