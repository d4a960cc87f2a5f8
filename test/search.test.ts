import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { findExcerpt } from '../site/search/excerpt.ts';
import { indexOptions, type Entry } from '../site/search/index-options.ts';
import { makeIndex } from '../site/search/make-index.ts';
import { rank } from '../site/search/rank.ts';
import { readSections } from '../site/search/read-sections.ts';

const tools = makePage(
  'Tools',
  'Call registerTool to offer a function.',
  '<h2 id="limits">Limits</h2><p>A tool may time out.</p>',
);
const errors = makePage(
  'Errors',
  'Find a message.',
  `<h3 id="time-out">Request timed out</h3><p>The tool is slow.</p>
  <pre><div class="ec-line">{"message":"Request timed out"}</div>
  <div class="ec-line">await registerTool(slow, request);</div></pre>`,
);
const { index, excerpts } = makeIndex(
  new Map([
    ['/errors/', read(errors)],
    ['/tools/', read(tools)],
  ]),
);
const loaded = MiniSearch.loadJSON<Entry>(index, indexOptions);

test.for([
  ['registerTool', '/tools/'],
  ['Request timed out', '/errors/#time-out'],
  ['registerTol', '/tools/'],
  ['the limit', '/tools/#limits'],
] as const)(
  'rank() puts the section first that is about %s',
  ([query, address]) => {
    expect(rank(loaded, query)[0]?.sections[0]?.address).toBe(address);
  },
);

test('rank() finds nothing for what no page has', () => {
  expect(rank(loaded, 'zzqqxx')).toEqual([]);
});

test('no excerpt is JSON', () => {
  expect(excerpts.join('\n')).toContain('await registerTool');
  expect(excerpts.join('\n')).not.toContain('{"message"');
});

test('findExcerpt() takes a sentence before code, and marks each form of a word', () => {
  const lines = 'cancel(call, request);\nA call is cancelled.';
  expect(findExcerpt(lines, 'cancelling call')).toEqual([
    { text: 'A ', isMarked: false },
    { text: 'call', isMarked: true },
    { text: ' is ', isMarked: false },
    { text: 'cancelled', isMarked: true },
    { text: '.', isMarked: false },
  ]);
});

function makePage(title: string, lead: string, rest: string): string {
  return `<meta name="description" content="${lead}"><main data-pagefind-body><h1>${title}</h1>
  <div class="sl-markdown-content"><p>${lead}</p>${rest}</div></main>`;
}

function read(html: string) {
  const page = readSections(html);
  if (!page) throw new Error('no page');
  return page;
}
