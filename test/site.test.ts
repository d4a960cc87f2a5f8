import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readPages } from '../scripts/files.ts';
import { findReferences } from '../scripts/sync/references.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const pages = readPages(root).map((page) => {
  const { references } = findReferences(page);
  const path = page.path
    .replace(/^docs\//, '')
    .replace(/(?:index)?\.mdx$/, '/index.html');
  const html = parse(readFileSync(join(dist, path), 'utf8'), {
    blockTextElements: { script: true, style: true },
  });
  const lines = references.map(({ body, indent }) =>
    page.text
      .slice(body.start, body.end)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length)),
  );
  return { path: page.path, references, lines, html };
});

describe.each(pages)(
  'the built page of $path',
  ({ references, lines, html }) => {
    const blocks = html.querySelectorAll('.expressive-code');

    test('shows every fence as it is in the page', () => {
      const shown = blocks.map((block) => block.querySelectorAll('.ec-line'));
      expect(shown.map((all) => all.map(readLine))).toEqual(lines);
    });

    test('copies exactly the shown code', () => {
      const copied = html.querySelectorAll('.copy button').map(readCopied);
      expect(copied).toEqual(lines.map((all) => all.join('\n')));
    });

    test('explains the names of every TypeScript fence', () => {
      references.forEach(({ kind }, index) => {
        if (kind !== 'source') return;
        const frame = blocks[index]?.querySelector('[data-tips]');
        const tips = JSON.parse(
          frame?.getAttribute('data-tips') ?? '[]',
        ) as string[];
        const used = frame?.querySelectorAll('[data-tip]') ?? [];
        const numbers = used.map((name) =>
          Number(name.getAttribute('data-tip')),
        );
        expect(tips.length).toBeGreaterThan(0);
        expect(new Set(numbers)).toEqual(new Set(tips.keys()));
      });
    });

    test('draws outputs and traces as the result of the code above', () => {
      references.forEach(({ kind }, index) => {
        const recorded = blocks[index]?.classList.contains('recorded');
        expect(recorded).toBe(kind !== 'source');
        if (kind === 'source') return;
        const title = blocks[index]?.querySelector('.title')?.text;
        expect(title).toMatch(kind === 'output' ? /^Output$/ : /^Wire/);
      });
    });

    test('says in words who sent each message', () => {
      for (const row of html.querySelectorAll('.trace .ec-line')) {
        const sender = row.text.trim().startsWith('→') ? 'client' : 'server';
        const label = row
          .querySelector('[role="img"]')
          ?.getAttribute('aria-label');
        expect(label).toBe(`From the ${sender}`);
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
  const tips = JSON.parse(frame?.getAttribute('data-tips') ?? '[]') as string[];
  const tip = tips[Number(name?.getAttribute('data-tip'))];
  expect(tip).toMatch(/^<p>Calls a tool/);
  expect(tip).toMatch(/<\/code><\/pre>$/);
});

test('a search for a method name finds the code that calls it', () => {
  const words = pages.flatMap(({ html }) =>
    html
      .querySelectorAll('[data-pagefind-index-attrs]')
      .flatMap((block) => block.getAttribute('data-words')?.split(' ')),
  );
  expect(words).toContain('registerTool');
});

test('the search index is whole', () => {
  const files = globSync('pagefind/**/*.*', { cwd: dist });
  const empty = files.filter((file) => statSync(join(dist, file)).size === 0);
  expect(files).toContain(join('pagefind', 'pagefind.js'));
  expect(files.filter((file) => file.endsWith('.pf_index'))).not.toEqual([]);
  expect(empty).toEqual([]);
});

function readLine(line: HTMLElement): string {
  return line.text.replace(/\n$/, '');
}

function readCopied(button: HTMLElement): string {
  return (button.getAttribute('data-code') ?? '').replaceAll('\u007f', '\n');
}
