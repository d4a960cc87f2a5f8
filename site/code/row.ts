import type { Element } from '@astrojs/starlight/expressive-code/hast';
import { findGist } from './gist.ts';
import type { Row } from './messages.ts';

/** Draws a message of a trace as a list item that opens to its JSON; the build and the live trace draw the same. */
export function drawRow(row: Row): Element {
  const { from, kind, method, message } = row;
  const said = drawWords(row);
  const item = { 'data-from': from, 'data-kind': kind, 'data-method': method };
  if (!message) return element('li', item, element('div', 'row', ...said));
  const json = element('code', 'json', JSON.stringify(message));
  const summary = element('summary', 'row', ...said);
  return element('li', item, element('details', {}, summary, json));
}

/** In the order in which they are spoken: "Client sends request tools/call, id 1, POST 200: find-book". */
function drawWords(row: Row): Element[] {
  const { from, kind, method, id, http } = row;
  const sender = from === 'client' ? 'Client' : 'Server';
  const answers = kind === 'response' || kind === 'error';
  const gist = findGist(row);
  return [
    unseen(`${sender} sends ${kind === 'http' ? 'HTTP' : kind} `),
    ...(answers ? [unseen('to ')] : []),
    seen(kind === 'http' ? 'method http' : 'method', method),
    element(
      'span',
      'end',
      ...(http ? [unseen(', '), seen('http', http)] : []),
      ...(id ? [unseen(', id '), seen('id', id)] : []),
    ),
    ...(gist ? [unseen(': '), seen('gist', gist)] : []),
  ];
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
