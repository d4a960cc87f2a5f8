import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostics, formatDiff } from '../diagnostics.ts';
import type { Escape } from './judge.ts';
import type { Result } from './mutate.ts';

/** Returns a result as a line: caught, tried, and what was changed. */
export function formatResult({ kind, tried, escaped }: Result): string {
  const caught = String(tried - escaped.length).padStart(5);
  return `${caught} /${String(tried).padStart(5)}  ${kind}`;
}

/** Returns the mutation that escaped as a diff, where it should have been named, and what was said instead. */
export function formatEscape(
  kind: string,
  { mutation, diagnostics }: Escape,
  root: string,
): string {
  const diffs = mutation.changes.map(({ path, text = '' }) => {
    const file = join(root, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return `${path}\n${formatDiff(before, text)}`;
  });
  const wanted = mutation.places.map((places) =>
    places.map(({ file, line }) => `${file}:${line}`).join(' or '),
  );
  const said = formatDiagnostics(diagnostics) || 'nothing\n';
  return [
    `Cannot catch this change of ${kind}:`,
    ...diffs,
    `must be named: ${wanted.join(', and ')}`,
    `was said: ${said}`,
  ].join('\n');
}
