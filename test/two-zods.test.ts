import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFolder } from '../scripts/record/folder.ts';

const text =
  'TS2589: Type instantiation is excessively deep and possibly infinite';
const main = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'library', version: '1.0.0' });
server.registerTool(
  'find-book',
  { inputSchema: { title: z.string() } },
  ({ title }) => ({ content: [{ type: 'text', text: title }] }),
);
`;
const root = process.cwd();
const folder = join(root, '.cache/two-zods', String(process.pid));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for([
  ['zod-3.24', [`main.ts(5,1): error ${text}.`]],
  ['zod', []],
] as const)(
  'with %s the compiler says what /help/errors/ says of it',
  ([zod, errors]) => {
    const project = join(folder, zod);
    writeFolder(project, [
      { path: 'main.ts', text: main },
      { path: 'package.json', text: '{ "type": "module" }' },
      { path: 'node_modules/readme.txt', text: '' },
    ]);
    const installed = join(root, 'node_modules', zod);
    symlinkSync(installed, join(project, 'node_modules/zod'), 'junction');
    expect(findErrors(project)).toEqual(errors);
  },
);

test('the page has the text, and names the version', () => {
  const page = readFileSync('docs/help/errors.mdx', 'utf8');
  expect(page).toContain(`### ${text}\n`);
  const old = readFileSync('node_modules/zod-3.24/package.json', 'utf8');
  const { version } = JSON.parse(old) as { version: string };
  expect(page).toContain(`If your project has Zod ${version}, TypeScript 7`);
});

function findErrors(project: string): string[] {
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const options = ['--module', 'nodenext', '--target', 'esnext', '--strict'];
  const alone = ['--ignoreConfig', '--skipLibCheck', '--noEmit', 'main.ts'];
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, ...options, ...alone],
    { cwd: project, encoding: 'utf8' },
  );
  return stdout.split('\n').filter(Boolean);
}
