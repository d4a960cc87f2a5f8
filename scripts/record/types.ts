import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Diagnostic } from '../diagnostics.ts';
import { writeFile } from '../writes.ts';
import { endOnExit } from './child.ts';
import { findMeantErrors } from './declaration.ts';

const { resolve } = createRequire(import.meta.url);
const reported =
  /^(?:\.\.\/)*(?<file>snippets\/.+?)\((?<line>\d+),(?<column>\d+)\): error TS(?<number>\d+): (?<fact>.*)$/gm;

/** The configuration of the project leaves out `*.fails.ts`, which this one checks too; what it found the last time makes it quick. */
const configuration = `{
  "extends": "../tsconfig.json",
  "compilerOptions": { "incremental": true },
  "include": ["../snippets"],
  "exclude": []
}
`;

/** Typechecks the snippets of a project and returns a diagnostic for each error, and for each that a `// @errors:` line means to have and does not. */
export async function findTypeErrors(
  root: string,
  files: Map<string, string>,
): Promise<Diagnostic[]> {
  const errors = await runCompiler(root);
  const numbers = new Map(
    [...files].map(([path, t]) => [path, findMeantErrors(t)]),
  );
  const isMeant = ({ file, number }: Reported) =>
    numbers.get(file)?.includes(number);
  const missing = [...numbers].flatMap(([file, all]) =>
    all
      .filter((n) => !errors.some((e) => e.file === file && e.number === n))
      .map((number) => missingError(file, number, files.get(file) ?? '')),
  );
  return [
    ...errors.filter((error) => !isMeant(error)).map(describe),
    ...missing,
  ];
}

interface Reported {
  file: string;
  line: number;
  column: number;
  number: string;
  fact: string;
}

/** Throws when the compiler ends with a fault that is none of a snippet. */
async function runCompiler(root: string): Promise<Reported[]> {
  const path = '.cache/tsconfig.json';
  const project = join(root, path);
  mkdirSync(dirname(project), { recursive: true });
  writeFile(root, { path, text: configuration });
  const compiler = join(
    dirname(resolve('typescript-7/package.json')),
    'bin/tsc',
  );
  const options = ['-p', project, '--pretty', 'false'];
  const child = spawn(process.execPath, [compiler, ...options], {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endOnExit(child);
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const errors = readErrors(output);
  if (child.exitCode !== 0 && errors.length === 0)
    throw new Error(`Cannot typecheck the snippets: ${output}`);
  return errors;
}

function readErrors(output: string): Reported[] {
  return [...output.matchAll(reported)].map(({ groups }) => {
    const { file = '', line, column, number = '', fact = '' } = groups ?? {};
    return { file, line: Number(line), column: Number(column), number, fact };
  });
}

function describe({ file, line, column, number, fact }: Reported): Diagnostic {
  return {
    code: 'type-error',
    at: { file, line, column },
    message: `Cannot typecheck this snippet: ${fact}`,
    fix: `fix the type, or expect the error: // @errors: ${number} in a file named *.fails.ts`,
  };
}

function missingError(
  file: string,
  number: string,
  source: string,
): Diagnostic {
  const before = source.slice(0, source.indexOf('// @errors: '));
  return {
    code: 'missing-type-error',
    at: { file, line: before.split('\n').length, column: 1 },
    message: `Cannot find the type error that this snippet expects: TS${number} is gone`,
    fix: `remove ${number} from // @errors:, or bring the error back`,
  };
}
