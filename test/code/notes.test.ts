import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpressiveCode } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { findShown } from '../../scripts/sync/shown.ts';
import { hovers } from '../../site/code/hovers.ts';
import { notes } from '../../site/code/notes.ts';

const root = join(import.meta.dirname, 'fixtures/shelf');
const engine = new ExpressiveCode({ plugins: [notes(root), hovers(root)] });

test('a query is drawn as a type under the line that it points at', async () => {
  const frame = await draw('ask', 'ask');
  expect(readRows(frame)).toEqual([
    "const book = findBook('Dune');",
    'Its type: const book: Book',
    'console.log(book.year);',
    'Its type: (property) Book.year: number',
  ]);
});

test('a query is not copied', async () => {
  expect(readCopied(await draw('ask', 'ask'))).toBe(
    "const book = findBook('Dune');\nconsole.log(book.year);",
  );
});

test('a query that points at no name is a fault', async () => {
  await expect(draw('astray')).rejects.toThrow(
    'Cannot answer "// ^?" in snippets/v1/tools/astray.ts',
  );
});

test('a type error that is meant is drawn under its line, with number and message', async () => {
  const frame = await draw('lend.fails');
  expect(readRows(frame).slice(-2)).toEqual([
    'console.log(lend(9780141439846));',
    "Error TS2345 Argument of type 'number' is not assignable to parameter of type 'string'.",
  ]);
  expect(frame.querySelector('.fault')?.text).toBe('9780141439846');
});

test('the comment that means an error is neither shown nor copied', async () => {
  const frame = await draw('lend.fails');
  expect(readRows(frame)[0]).toBe('function lend(isbn: string) {');
  expect(readCopied(frame)).toMatch(/^function lend/);
});

test('a deprecated name says so, and no other does', async () => {
  const frame = await draw('ask', 'ask');
  const struck = frame.querySelectorAll('[data-deprecated]');
  expect(struck.map(({ text }) => text)).toEqual(['findBook']);
});

async function draw(name: string, region?: string): Promise<HTMLElement> {
  const path = `snippets/v1/tools/${name}.ts`;
  const text = readFileSync(join(root, path), 'utf8');
  const lines = findShown(path, text, region);
  const source = region ? `${path}#${region}` : path;
  const { renderedGroupAst } = await engine.render({
    code: lines.map((line) => line.text).join('\n'),
    language: 'ts',
    meta: `source="${source}"`,
  });
  return parse(toHtml(renderedGroupAst), { blockTextElements: {} });
}

function readRows(frame: HTMLElement): string[] {
  const rows = frame.querySelectorAll('.ec-line, .note');
  return rows.map(({ text }) => text.trimEnd());
}

function readCopied(frame: HTMLElement): string | undefined {
  const code = frame.querySelector('.copy button')?.getAttribute('data-code');
  return code?.replaceAll('\u007f', '\n');
}
