import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Diagnostic } from '../diagnostics.ts';

const { resolve } = createRequire(import.meta.url);
const typeError =
  /^(?<file>snippets\/.+?)\((?<line>\d+),(?<column>\d+)\): error (?<number>TS\d+): (?<fact>.*)$/gm;

/** Typechecks a project with the native compiler and returns a diagnostic for each error in its snippets. */
export async function findTypeErrors(root: string): Promise<Diagnostic[]> {
  const compiler = join(
    dirname(resolve('typescript-7/package.json')),
    'bin/tsc',
  );
  const options = ['-p', root, '--pretty', 'false'];
  const { stdout } = spawn(process.execPath, [compiler, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return [...(await text(stdout)).matchAll(typeError)].map(({ groups }) => {
    const { file = '', line, column, number, fact } = groups ?? {};
    return {
      code: 'type-error',
      at: { file, line: Number(line), column: Number(column) },
      message: `Cannot typecheck this snippet: ${fact}`,
      fix: `https://typescript.tv/errors/${number} tells of this error`,
    };
  });
}
