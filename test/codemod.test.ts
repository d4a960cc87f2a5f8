import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getMigration, run } from '@modelcontextprotocol/codemod';
import { expect, test } from 'vitest';
import { readSnippetFiles } from '../scripts/files.ts';
import { writeFolder } from '../scripts/record/folder.ts';

const folder = join(process.cwd(), '.cache/codemod');
const compilerOptions = {
  module: 'nodenext',
  target: 'esnext',
  types: ['node'],
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};
const isTypescript = /^snippets\/v1\/.*(?<!\.fails)\.ts$/;

// What the page on migration says of it; `-u` brings it up to date.
test('the codemod, on each v1 snippet, does what the page says', async () => {
  const files = readSnippetFiles(process.cwd()).filter(({ path }) =>
    isTypescript.test(path),
  );
  const dependencies = { '@modelcontextprotocol/sdk': '1' };
  const manifest = JSON.stringify({ type: 'module', dependencies });
  writeFolder(folder, [
    ...files,
    { path: 'package.json', text: manifest },
    { path: 'tsconfig.json', text: JSON.stringify({ compilerOptions }) },
  ]);
  const migration = getMigration('v1-to-v2');
  if (!migration) throw new Error('The codemod has no "v1-to-v2"');
  run(migration, { targetDir: folder });

  const now = files.map(({ path, text }) => ({
    path,
    before: text,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const wrong = await findWrongFiles();
  const count = (what: (file: (typeof now)[number]) => boolean) =>
    String(now.filter(what).length).padStart(3);
  const lines = [
    `${count(() => true)} files that use SDK v1`,
    `${count(({ before, text }) => before !== text)} changed by the codemod`,
    `${count(({ text }) => text.includes('@mcp-codemod-error'))} with a comment @mcp-codemod-error`,
    `${count(({ path }) => !wrong.has(path))} without a type error in SDK v2`,
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
    '../snippets/v2/versions/codemod.txt',
  );
});

/** The files in which the compiler finds a fault. */
async function findWrongFiles(): Promise<Set<string>> {
  const compiler = join(process.cwd(), 'node_modules/typescript-7/bin/tsc');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [compiler, '-p', folder, '--pretty', 'false'],
    { cwd: folder },
  ).catch((error: unknown) => error as { stdout: string });
  const found = stdout.matchAll(/^(?<path>[^(\s]+)\(\d+,\d+\): error/gm);
  return new Set([...found].map(({ groups }) => groups?.['path'] ?? ''));
}
