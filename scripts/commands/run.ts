import { readSnippetFiles } from '../files.ts';
import { findWays } from '../record/cells.ts';
import { findRunnable } from '../record/declaration.ts';
import { runSnippet } from '../record/record.ts';
import type { Recording } from '../record/recordings.ts';
import { formatTrace } from '../sync/traces.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { choose } from './choose.ts';
import type { Options, Outcome } from './outcome.ts';

/** Runs snippets and returns what they printed and the messages they sent; writes nothing. */
export async function run(
  root: string,
  paths: string[],
  { over }: Options = {},
): Promise<Outcome> {
  const all = readSnippetFiles(root);
  const files = new Map(all.map(({ path, text }) => [path, text]));
  const lines: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const snippet of choose('snippet', findRunnable(all), paths)) {
    const ways = over ? [over] : findWays(snippet);
    const result = await runSnippet(snippet, files, root, ways);
    if (Array.isArray(result)) diagnostics.push(...result);
    else lines.push(result.stdout, ...formatTraces(result));
  }
  return { lines, diagnostics };
}

function formatTraces({ traces }: Recording): string[] {
  return Object.entries(traces).map(
    ([way, trace]) => `${way}\n${formatTrace(trace)}\n`,
  );
}
