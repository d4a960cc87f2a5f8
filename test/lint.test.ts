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
