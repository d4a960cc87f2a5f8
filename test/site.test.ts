import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readPages } from '../scripts/files.ts';
import { findFences } from '../scripts/sync/fences.ts';
import { findReferences } from '../scripts/sync/references.ts';
import type { Party } from '../scripts/record/parties.ts';
import { findNotations } from '../site/code/notations.ts';
import { partyNames } from '../site/code/row.ts';
import { indexOptions, type Entry } from '../site/search/index-options.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const pages = readPages(root).map((page) => {
  const { references } = findReferences(page);
  const referring = new Set(references.map(({ at }) => at.line));
  const path = page.path
    .replace(/^docs\//, '')
    .replace(/(?:index)?\.mdx$/, '/index.html')
    .replace('404/index', '404');
  const html = parse(readFileSync(join(dist, path), 'utf8'), {
    blockTextElements: { script: true, style: true },
  });
  const bodies = references.map(({ body, indent }) =>
    page.text
      .slice(body.start, body.end)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length)),
  );
  // A shell fence needs no directive.
  const { fences } = findFences(page);
  const blocks = html
    .querySelectorAll('.expressive-code')
    .filter((_, index) => referring.has(fences[index]?.at.line ?? 0));
  return { path: page.path, references, lines: bodies, html, blocks };
});

describe.each(pages)(
  'the built page of $path',
  ({ references, lines, html, blocks }) => {
    test('shows every fence as it is in the page', () => {
      const shown = blocks.map((block) =>
        block
          .querySelectorAll('.ec-line, .messages > [data-from], tr')
          .map(readLine),
      );
      expect(shown).toEqual(lines.map(removeNotations));
    });

    test('explains the names of every TypeScript fence', () => {
      references.forEach(({ kind, snippet }, index) => {
        if (kind !== 'source' || !snippet.endsWith('.ts')) return;
        const frame = blocks[index]?.querySelector('[data-tips]');
        const tips = readTips(frame);
        const used = frame?.querySelectorAll('[data-tip]') ?? [];
        const numbers = used.map((name) => name.getAttribute('data-tip'));
        expect(numbers.length).toBeGreaterThan(0);
        for (const number of numbers) expect(tips[Number(number)]).toBeTruthy();
      });
    });

    test('draws outputs and traces as the result of the code above', () => {
      references.forEach(({ kind }, index) => {
        const isResult = kind === 'output' || kind === 'trace';
        const recorded = blocks[index]?.classList.contains('recorded');
        expect(recorded).toBe(isResult);
        if (!isResult) return;
        const title = blocks[index]?.querySelector('.title')?.text;
        expect(title).toMatch(kind === 'output' ? /^Output$/ : /^Wire/);
      });
    });

    test('says in words who sent each message', () => {
      for (const item of html.querySelectorAll('.messages > [data-from]')) {
        const from = item.getAttribute('data-from') as Party;
        const isNamed = item.hasAttribute('data-to');
        const words = item.querySelector('.row')?.text;
        const start = `${partyNames[from]} ${isNamed ? 'to' : 'sends'} `;
        expect(words?.slice(0, start.length)).toBe(start);
      }
    });
  },
);

test('the tip of callTool says what it does, and then its type', () => {
  const html = pages.find(({ path }) => path.includes('cancellation'))?.html;
  const [frame] = html?.querySelectorAll('[data-tips]') ?? [];
  const name = frame
    ?.querySelectorAll('[data-tip]')
    .find(({ text }) => text === 'callTool');
  const tip = readTips(frame)[Number(name?.getAttribute('data-tip'))];
  expect(tip).toMatch(/^<p>Calls a tool/);
  expect(tip).toMatch(/<\/code><\/pre>$/);
});

test('the search index is whole, and no excerpt is JSON', () => {
  const index = readFileSync(join(dist, 'search/index.json'), 'utf8');
  const { documentCount } = MiniSearch.loadJSON<Entry>(index, indexOptions);
  const files = globSync('search/*.txt', { cwd: dist });
  expect(documentCount).toBeGreaterThan(pages.length);
  expect(files).toHaveLength(documentCount);
  const lines = files.flatMap((file) =>
    readFileSync(join(dist, file), 'utf8').split('\n'),
  );
  expect(lines.filter((line) => /\{.*":/.test(line))).toEqual([]);
});

/** A message is read back from the parts of its row. */
function readLine(line: HTMLElement): string {
  if (line.tagName === 'TR')
    return line
      .querySelectorAll('th, td')
      .map(({ text }) => text)
      .join(' | ');
  if (line.tagName !== 'LI') return line.text.replace(/\n$/, '');
  const [from, to] = ['data-from', 'data-to'].map((name) =>
    line.getAttribute(name),
  );
  const arrow = from === 'client' ? '→' : '←';
  const parts = ['.http', '.path', '.json'].flatMap((part) =>
    line.querySelectorAll(part).map(({ text }) => text),
  );
  const isAsked = line.querySelector('.http') !== null;
  const named = isAsked ? `${from} → ${to}` : `${to} ← ${from}`;
  return [to ? named : arrow, ...parts].join(' ');
}

function removeNotations(lines: string[]): string[] {
  const { hidden } = findNotations(lines);
  return lines.filter((_line, index) => !hidden.includes(index));
}

function readTips(frame: HTMLElement | null | undefined): string[] {
  const path = join(dist, frame?.getAttribute('data-tips') ?? 'no tips');
  return JSON.parse(readFileSync(path, 'utf8')) as string[];
}
