import { styleText } from 'node:util';
import {
  formatDiagnostics,
  sortDiagnostics,
  type Diagnostic,
  type Paint,
} from './diagnostics.ts';

/** The formats in which the command line reports faults. */
export const formats = ['text', 'github', 'json'] as const;

export type Format = (typeof formats)[number];

const styles = { code: 'red', fix: 'cyan', old: 'red', new: 'green' } as const;

/** Returns a report of faults: text in colour where stderr is a terminal, annotations of GitHub, or a JSON array of the diagnostics. */
export function formatReport(
  diagnostics: Diagnostic[],
  format: Format,
): string {
  if (format === 'text') return formatDiagnostics(diagnostics, paint);
  const sorted = sortDiagnostics(diagnostics);
  if (format === 'json') return JSON.stringify(sorted, undefined, 2);
  return sorted.map(formatAnnotation).join('\n');
}

const paint: Paint = (part, text) =>
  styleText(styles[part], text, { stream: process.stderr });

function formatAnnotation({
  code,
  at,
  message,
  fix,
  diff,
}: Diagnostic): string {
  const lines = diff?.split('\n').map((line) => `    ${line}`) ?? [];
  const body = [message, ...lines, `fix: ${fix}`].join('\n');
  const place = `file=${at.file},line=${at.line},col=${at.column}`;
  return `::error ${place},title=${code}::${escapeAnnotation(body)}`;
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
function escapeAnnotation(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}
