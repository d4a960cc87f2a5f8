import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import { hashText, type Recording } from '../record/recordings.ts';
import { ways } from '../record/transports.ts';
import { findNearMiss } from './near-miss.ts';
import type { Reference } from './references.ts';
import { showFile, showRegions } from './shown.ts';
import type { Source, Sources } from './sources.ts';
import { formatTrace } from './traces.ts';

type Body = string | Diagnostic[];

/** Returns the lines that a fence must have, or the faults that leave it without any. */
export function findBody(reference: Reference, sources: Sources): Body {
  const { kind, snippet } = reference;
  const source = sources.files.get(snippet);
  if (!source) return unknownSnippet(reference, sources);
  if (kind === 'source') return findCode(reference, source);
  const recording = sources.recordings.get(snippet);
  if (recording?.hash !== hashText(source.text))
    return missingRecording(reference);
  return kind === 'output'
    ? recording.stdout.trimEnd() || emptyOutput(reference)
    : findTrace(reference, recording, sources);
}

function findCode(reference: Reference, { text, ...source }: Source): Body {
  if (source.faults.length > 0) return source.faults;
  const { snippet, regions: names } = reference;
  const regions = names.map((name) =>
    source.regions.find((region) => region.name === name),
  );
  const unknown = names.find((_, index) => !regions[index]);
  if (unknown !== undefined) return unknownRegion(reference, unknown, source);
  const found = regions.filter((region) => region !== undefined);
  const shown = names.length > 0 ? showRegions(found) : showFile(snippet, text);
  return shown.map((line) => line.text).join('\n');
}

function findTrace(
  reference: Reference,
  { traces }: Recording,
  { methods }: Sources,
): Body {
  const { over, only } = reference;
  const unknown = only?.find((method) => !methods.has(method));
  if (unknown !== undefined) return unknownMethod(reference, unknown, methods);
  const recorded = ways.filter((way) => traces[way]);
  const chosen = recorded.find((name) => name === (over ?? recorded[0]));
  if (!chosen) return unknownTransport(reference, recorded);
  const lines = formatTrace(traces[chosen] ?? [], only);
  return lines || emptyTrace(reference);
}

function unknownSnippet(
  reference: Reference,
  { files }: Sources,
): Diagnostic[] {
  const { kind, snippet } = reference;
  const near = findNearMiss(snippet, files.keys());
  return describe(
    'unknown-snippet',
    reference,
    `find ${snippet}: there is no such file in the project`,
    near
      ? `did you mean ${kind}="${near}"?`
      : `npm run snippets -- new ${snippet}`,
  );
}

function unknownRegion(
  reference: Reference,
  region: string,
  { regions }: Pick<Source, 'regions'>,
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

function missingRecording(reference: Reference): Diagnostic[] {
  const { kind, snippet } = reference;
  return describe(
    'missing-recording',
    reference,
    `show the ${kind} of ${snippet}: it was not recorded as it stands`,
    `npm run snippets -- record ${snippet}`,
  );
}

function emptyOutput(reference: Reference): Diagnostic[] {
  return describe(
    'missing-output',
    reference,
    `show the output of ${reference.snippet}: it printed nothing`,
    'print what the page speaks of, or remove this fence',
  );
}

function unknownTransport(
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

function unknownMethod(
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

function emptyTrace(reference: Reference): Diagnostic[] {
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
