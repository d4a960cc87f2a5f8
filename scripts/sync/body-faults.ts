import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import { findNearMiss } from './near-miss.ts';
import type { Reference } from './references.ts';
import type { Region } from './regions.ts';

/** Says that there is no such file below `snippets/`, given those there are. */
export function unknownSnippet(
  reference: Reference,
  known: Iterable<string>,
): Diagnostic[] {
  const { kind, snippet } = reference;
  const near = findNearMiss(snippet, known);
  return describe(
    'unknown-snippet',
    reference,
    `find ${snippet}: there is no such file in the project`,
    near
      ? `did you mean ${kind}="${near}"?`
      : `npm run snippets -- new ${snippet}`,
  );
}

/** Says that a file has no region of a name. */
export function unknownRegion(
  reference: Reference,
  region: string,
  regions: Region[],
): Diagnostic[] {
  const { snippet } = reference;
  const names = regions.map(({ name }) => name);
  const near = findNearMiss(region, names) ?? (region ? undefined : names[0]);
  const mended = reference.regions.map((name) =>
    name === region ? near : name,
  );
  return describe(
    'unknown-region',
    reference,
    `find region "${region}" in ${snippet}: it has ${list(names)}`,
    near
      ? `did you mean source="${snippet}#${mended.join(',')}"?`
      : `put //#region ${region} and //#endregion ${region} around the code`,
  );
}

/** Says that a snippet was not recorded as it stands. */
export function missingRecording(reference: Reference): Diagnostic[] {
  const { kind, snippet } = reference;
  return describe(
    'missing-recording',
    reference,
    `show the ${kind} of ${snippet}: it was not recorded as it stands`,
    `npm run snippets -- record ${snippet}`,
  );
}

/** Says that a snippet printed nothing that a fence could show. */
export function emptyOutput(reference: Reference): Diagnostic[] {
  return describe(
    'missing-output',
    reference,
    `show the output of ${reference.snippet}: it printed nothing`,
    'print what the page speaks of, or remove this fence',
  );
}

/** Says that what a program printed is no matrix: the head has so many cells, the first row with another number so many. */
export function unevenMatrix(
  reference: Reference,
  head: number,
  row?: number,
): Diagnostic[] {
  const fact =
    row === undefined
      ? 'it did not print a head and a row below it'
      : `its head has ${head} cells, a row has ${row}`;
  return describe(
    'uneven-matrix',
    reference,
    `show the matrix of ${reference.snippet}: ${fact}`,
    'print a row a line, with as many cells in each: cells.join(" | ")',
  );
}

/** Says that a snippet was not recorded over a transport. */
export function unknownTransport(
  reference: Reference,
  recorded: string[],
): Diagnostic[] {
  const { snippet, over } = reference;
  return describe(
    'missing-trace',
    reference,
    `show the trace of ${snippet} over "${over}": it was recorded over ${list(recorded)}`,
    `use over="${recorded[0]}"`,
  );
}

/** Says that no message of any recording has a method. */
export function unknownMethod(
  reference: Reference,
  method: string,
  methods: Set<string>,
): Diagnostic[] {
  const { snippet, only = [] } = reference;
  const near = findNearMiss(method, methods);
  const mended = only.map((name) => (name === method ? near : name));
  return describe(
    'unknown-method',
    reference,
    `show the trace of ${snippet}: no recording has the method "${method}"`,
    near ? `did you mean only="${mended.join(',')}"?` : 'leave it out of only',
  );
}

/** Says that no message of a trace has one of the methods that a fence asks for. */
export function emptyTrace(reference: Reference): Diagnostic[] {
  const { snippet, only = [] } = reference;
  return describe(
    'missing-trace',
    reference,
    `show the trace of ${snippet}: no message has the method ${list(only)}`,
    'leave out only="…", or name a method that was sent',
  );
}

function list(names: string[]): string {
  return names.map((name) => `"${name}"`).join(', ') || 'none';
}

function describe(
  code: DiagnosticCode,
  { at }: Reference,
  attempt: string,
  fix: string,
): Diagnostic[] {
  return [{ code, at, message: `Cannot ${attempt}`, fix }];
}
