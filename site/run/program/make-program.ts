import { writeMain } from '../../../scripts/record/mains.ts';
import { rewriteImports } from './rewrite.ts';
import type { RunEvent, RunRequest } from './run.ts';
import type { PageProgram } from './page-program.ts';

type Fault = Extract<RunEvent, { type: 'fault' }>;

const exportsServer = /^export (?:async )?function createServer\b/m;
const sucrasePlace = /^Error transforming .*?: | \(\d+:\d+\)$/g;

/** Returns the complete program of a snippet for a worker, with the `main` of the harness, or where its edited text cannot be read. */
export async function makePageProgram({
  runnable,
  way,
  edited,
}: RunRequest): Promise<PageProgram | Fault> {
  const { edition, snippet, script } = runnable;
  if (way === 'program') return { type: 'fault', text: notInPage };
  const code = edited ?? runnable.code;
  const serves = exportsServer.test(code);
  const name = snippet.split('/').at(-1) ?? '';
  const parts = { snippet: name, server: serves ? name : 'server.ts' };
  const main = rewriteImports(writeMain(edition, way, parts));
  try {
    const text = edited === undefined ? script : await stripTypes(edited);
    return {
      ...{ edition, way, serves },
      snippet: { name: `./${name}`, text: rewriteImports(text) },
      main: { name: './main.ts', text: main },
    };
  } catch (error) {
    return describeSyntaxError(error, code);
  }
}

const notInPage = "This program doesn't run in a page";

/** Sucrase keeps the lines, and is loaded with the first edit. */
async function stripTypes(code: string): Promise<string> {
  const { transform } = await import('sucrase');
  return transform(code, { transforms: ['typescript'], disableESTransforms })
    .code;
}

const disableESTransforms = true;

/** Sucrase names a line and a column, es-module-lexer an offset; neither is part of the message then. */
function describeSyntaxError(error: unknown, code: string): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const text = `SyntaxError: ${message.replaceAll(sucrasePlace, '')}`;
  const place = findPlace(error, code);
  return { type: 'fault', text, ...place };
}

function findPlace(
  error: unknown,
  code: string,
): { line: number; column: number } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('idx' in error) {
    const before = code.slice(0, Number(error.idx)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  if (!('loc' in error) || typeof error.loc !== 'object') return undefined;
  const { line, column } = { line: 1, column: 1, ...error.loc };
  return { line, column };
}
