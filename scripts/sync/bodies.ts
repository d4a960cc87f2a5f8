import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import { removeMarkers } from '../markers.ts';
import { hashText, ways, type Recording } from '../record/recordings.ts';
import { findNearMiss } from './near-miss.ts';
import type { Reference } from './references.ts';
import { findRegions } from './regions.ts';
import { formatTrace } from './traces.ts';

/** What pages are made from: the text of each file below `snippets/`, and each recording by its snippet. */
export interface Sources {
  files: Map<string, string>;
  recordings: Map<string, Recording>;
}

type Body = string | Diagnostic[];

/** Returns the lines that a fence must have, or the faults that leave it without any. */
export function findBody(reference: Reference, sources: Sources): Body {
  const { kind, snippet } = reference;
  const text = sources.files.get(snippet);
  if (text === undefined) return unknownSnippet(reference, sources);
  if (kind === 'source') return findCode(reference, text);
  const recording = sources.recordings.get(snippet);
  if (recording?.hash !== hashText(text)) return missingRecording(reference);
  return kind === 'output'
    ? recording.stdout.trimEnd()
    : findTrace(reference, recording);
}

function findCode(reference: Reference, text: string): Body {
  const { snippet, region } = reference;
  const { regions, diagnostics } = findRegions(text, snippet);
  if (diagnostics.length > 0) return diagnostics;
  if (!region) return removeMarkers(text).trimEnd();
  const found = regions.find(({ name }) => name === region);
  return found
    ? found.code
    : unknownRegion(
        reference,
        regions.map(({ name }) => name),
      );
}

function findTrace(reference: Reference, { traces }: Recording): Body {
  const { over, only } = reference;
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

function unknownRegion(reference: Reference, names: string[]): Diagnostic[] {
  const { snippet, region = '' } = reference;
  const near = findNearMiss(region, names);
  return describe(
    'unknown-region',
    reference,
    `find region "${region}" in ${snippet}: it has ${list(names)}`,
    near
      ? `did you mean source="${snippet}#${near}"?`
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
