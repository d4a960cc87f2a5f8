import { structuredPatch } from 'diff';

/** A place in a file of the project: the path from the root, line and column from 1. */
export interface Location {
  file: string;
  line: number;
  column: number;
}

export type DiagnosticCode =
  | 'differing-runs'
  | 'differing-transports'
  | 'duplicate-region'
  | 'empty-region'
  | 'failed-run'
  | 'invalid-page'
  | 'invalid-recording'
  | 'misindented-region'
  | 'misnested-region'
  | 'missing-directive'
  | 'missing-recording'
  | 'missing-trace'
  | 'missing-type-error'
  | 'stale-fence'
  | 'stale-recording'
  | 'type-error'
  | 'unclosed-fence'
  | 'unclosed-region'
  | 'unknown-directive'
  | 'unknown-region'
  | 'unknown-snippet'
  | 'unopened-region'
  | 'unused-recording';

/** A fault of the content: what it is called, where it is, what is so, and text that mends it. */
export interface Diagnostic {
  code: DiagnosticCode;
  at: Location;
  message: string;
  fix: string;
  diff?: string;
}

export type DiagnosticFormat = 'text' | 'github';

/** Returns the diagnostics as text for a terminal or as GitHub annotations: sorted by place, each once. */
export function formatDiagnostics(
  diagnostics: Diagnostic[],
  format: DiagnosticFormat = 'text',
): string {
  const texts = diagnostics
    .toSorted(byPlace)
    .map(format === 'github' ? formatAnnotation : formatText);
  return [...new Set(texts)].join('\n');
}

/** Returns the changed lines of a text, `-` before and `+` after, each with a line of context. */
export function formatDiff(before: string, after: string): string {
  return structuredPatch('', '', before, after, '', '', { context: 1 })
    .hunks.flatMap(({ lines }) => lines)
    .join('\n');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.at.file.localeCompare(b.at.file, 'en') ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column
  );
}

function formatText({ code, at, message, fix, diff }: Diagnostic): string {
  const place = `${at.file}:${at.line}:${at.column}`;
  return [`${place} ${code}: ${message}`, ...indented(diff), `    fix: ${fix}`]
    .join('\n')
    .concat('\n');
}

function formatAnnotation({
  code,
  at,
  message,
  fix,
  diff,
}: Diagnostic): string {
  const body = [message, ...indented(diff), `fix: ${fix}`].join('\n');
  const place = `file=${at.file},line=${at.line},col=${at.column}`;
  return `::error ${place},title=${code}::${escapeAnnotation(body)}`;
}

function indented(diff: string | undefined): string[] {
  return diff ? diff.split('\n').map((line) => `    ${line}`) : [];
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
function escapeAnnotation(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}
