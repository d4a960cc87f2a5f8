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
