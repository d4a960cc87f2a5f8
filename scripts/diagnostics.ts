import { structuredPatch } from 'diff';

/** A place in a file of the project: the path from the root, line and column from 1. */
export interface Location {
  file: string;
  line: number;
  column: number;
}

/** What a diagnostic can be called. */
export const diagnosticCodes = [
  'changed-file',
  'differing-runs',
  'differing-transports',
  'duplicate-region',
  'empty-region',
  'failed-run',
  'invalid-encoding',
  'invalid-page',
  'invalid-recording',
  'misindented-region',
  'misnested-region',
  'missing-directive',
  'missing-output',
  'missing-recording',
  'missing-trace',
  'missing-type-error',
  'outside-path',
  'stale-fence',
  'stale-recording',
  'type-error',
  'unclosed-fence',
  'unclosed-region',
  'uneven-matrix',
  'unknown-directive',
  'unknown-import',
  'unknown-method',
  'unknown-region',
  'unknown-snippet',
  'unknown-transport',
  'unopened-fence',
  'unopened-region',
  'unreadable-file',
  'unused-recording',
  'unused-region',
  'unused-snippet',
  'unwritable-file',
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** A fault of the content: what it is called, where it is, what is so, and text that mends it. */
export interface Diagnostic {
  code: DiagnosticCode;
  at: Location;
  message: string;
  fix: string;
  diff?: string;
}

/** Gives a part of a text the look that it has on a terminal. */
export type Paint = (
  part: 'code' | 'fix' | 'old' | 'new',
  text: string,
) => string;

/** Returns the diagnostics as text: sorted by place, each once. */
export function formatDiagnostics(
  diagnostics: Diagnostic[],
  paint: Paint = (_, text) => text,
): string {
  const sorted = sortDiagnostics(diagnostics);
  return sorted.map((diagnostic) => formatText(diagnostic, paint)).join('\n');
}

/** Returns the diagnostics by file, line and column, each once. */
export function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  const distinct = new Map(
    diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]),
  );
  return [...distinct.values()].sort(byPlace);
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

function formatText(
  { code, at, message, fix, diff }: Diagnostic,
  paint: Paint,
): string {
  const place = `${at.file}:${at.line}:${at.column}`;
  const lines = diff?.split('\n').map((line) => paintChange(line, paint)) ?? [];
  return [
    `${place} ${paint('code', code)}: ${message}`,
    ...lines.map((line) => `    ${line}`),
    `    ${paint('fix', 'fix:')} ${fix}\n`,
  ].join('\n');
}

function paintChange(line: string, paint: Paint): string {
  if (line.startsWith('-')) return paint('old', line);
  return line.startsWith('+') ? paint('new', line) : line;
}
