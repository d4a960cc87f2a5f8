import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFolder } from '../scripts/record/folder.ts';

const text =
  'TS2589: Type instantiation is excessively deep and possibly infinite';
const noOverload = 'TS2769: No overload matches this call';
const implicit = "TS7031: Binding element 'title' implicitly has an 'any' type";
const main = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'library', version: '1.0.0' });
server.registerTool(
  'find-book',
  { inputSchema: { title: z.string() } },
  ({ title }) => ({ content: [{ type: 'text', text: title }] }),
);
`;
const v2 = main
  .replace(
    '@modelcontextprotocol/sdk/server/mcp.js',
    '@modelcontextprotocol/server',
  )
  .replace('{ title: z.string() }', 'z.object({ title: z.string() })');
const root = process.cwd();
const folder = join(root, '.cache/two-zods', String(process.pid));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for([
  ['zod-3.24', 'v1', main, [`main.ts(5,1): error ${text}.`]],
  [
    'zod-3.24',
    'v2',
    v2,
    [`main.ts(7,5): error ${noOverload}.`, `main.ts(8,6): error ${implicit}.`],
  ],
  ['zod', 'v1', main, []],
  ['zod', 'v2', v2, []],
] as const)(
  'with %s and SDK %s the compiler says what /help/errors/ says of it',
  ([zod, sdk, text, errors]) => {
    const project = join(folder, zod, sdk);
    writeFolder(project, [
      { path: 'main.ts', text },
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
  expect(page).toContain(noOverload);
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
  // What explains an error is indented.
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}
