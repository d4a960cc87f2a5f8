import type { Diagnostic } from '../diagnostics.ts';
import type { Recording } from '../record/recordings.ts';
import { ways } from '../record/transports.ts';
import * as fault from './body-faults.ts';
import { readMatrix } from './matrix.ts';
import type { Reference } from './references.ts';
import { showFile, showRegions } from './shown.ts';
import type { Source, Sources } from './sources.ts';
import { formatTrace } from './traces.ts';

type Body = string | Diagnostic[];

/** Returns the lines that a fence must have, or the faults that leave it without any. */
export function findBody(reference: Reference, sources: Sources): Body {
  const { kind, snippet } = reference;
  const source = sources.files.get(snippet);
  if (!source) return fault.unknownSnippet(reference, sources.files.keys());
  if (kind === 'source') return findCode(reference, source);
  const recording = sources.recordings.get(snippet);
  if (recording?.hash !== source.hash) return fault.missingRecording(reference);
  if (kind === 'trace') return findTrace(reference, recording, sources);
  const printed = recording.stdout.trimEnd();
  if (!printed) return fault.emptyOutput(reference);
  return kind === 'matrix' ? findMatrix(reference, printed) : printed;
}

/** A matrix is what its program printed, if that is a row a line and as many cells in each. */
function findMatrix(reference: Reference, printed: string): Body {
  const [head = [], ...rows] = readMatrix(printed);
  const uneven = rows.findIndex(({ length }) => length !== head.length);
  if (rows.length > 0 && head.length > 1 && uneven < 0) return printed;
  return fault.unevenMatrix(reference, head.length, rows[uneven]?.length);
}

function findCode(reference: Reference, { text, ...source }: Source): Body {
  if (source.faults.length > 0) return source.faults;
  const { snippet, regions: names } = reference;
  const regions = names.map((name) =>
    source.regions.find((region) => region.name === name),
  );
  const unknown = names.find((_, index) => !regions[index]);
  if (unknown !== undefined)
    return fault.unknownRegion(reference, unknown, source.regions);
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
  if (unknown !== undefined)
    return fault.unknownMethod(reference, unknown, methods);
  const recorded = ways.filter((way) => traces[way]);
  const chosen = recorded.find((name) => name === (over ?? recorded[0]));
  if (!chosen) return fault.unknownTransport(reference, recorded);
  const lines = formatTrace(traces[chosen] ?? [], only);
  return lines || fault.emptyTrace(reference);
}
