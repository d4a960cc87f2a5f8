import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

test.for([
  {
    subject: 'a test that looks at a clock',
    file: 'test/links.test.ts',
    text: 'export const start = performance.now();\n',
    message: 'times belong to npm run bench',
  },
  {
    subject: 'an import across a border',
    file: 'scripts/record/record.ts',
    text: "export * from '../sync/embed.ts';\n",
    message: 'crosses a border',
  },
  {
    subject: 'an import of site/browser in site/run',
    file: 'site/run/panel/panels.ts',
    text: "export * from '../../browser/copy.ts';\n",
    message: 'crosses a border',
  },
])('lint refuses $subject', async ({ file, text, message }) => {
  const [result] = await new ESLint().lintText(text, { filePath: file });
  const messages = result?.messages.map((found) => found.message).join('\n');
  expect(messages).toContain(message);
});

test('lint refuses prose that is hard to read, with its place', () => {
  const long = `The client ${'and the server '.repeat(20)}wait.`;
  const page = join(mkdtempSync(join(tmpdir(), 'prose-')), 'page.mdx');
  writeFileSync(
    page,
    `import A from './a.astro';

# Tools

<A>

The the tool has a \`colour\`, and a colour of its own.

</A>

${long}
`,
  );
  const bin = resolve('node_modules/remark-cli/cli.js');
  const options = ['--no-stdout', '--no-color', '--frail', '--ext', 'mdx'];
  const args = [bin, ...options, '--rc-path', 'remark.config.mjs', page];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const fault = /^(?<place>[\d:-]+) .* (?<rule>[\w-]+) +[\w-]+$/gm;
  const faults = [...run.stderr.matchAll(fault)];
  expect(
    faults.map(({ groups }) => `${groups?.['place']} ${groups?.['rule']}`),
  ).toEqual([
    '7:1-7:54 term',
    '7:1-7:8 the',
    '7:36-7:42 colour',
    '11:1-11:317 sentence-length',
  ]);
  expect(run.status).toBe(1);
});

test('lint refuses files that import types from each other', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'circle-'));
  writeFileSync(join(cwd, 'tsconfig.json'), '{}');
  writeFileSync(join(cwd, 'a.ts'), "export type { B } from './b.ts';\n");
  writeFileSync(join(cwd, 'b.ts'), "export type { B as C } from './a.ts';\n");
  const bin = resolve(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  );
  const args = [bin, '--config', resolve('depcruise.config.mjs'), '.'];
  const encoding = 'utf8';
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd,
    encoding,
  });
  expect(stdout).toContain('error circle: a.ts');
  expect(status).toBe(1);
});
