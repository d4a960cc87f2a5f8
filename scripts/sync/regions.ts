import type { Diagnostic, DiagnosticCode, Location } from '../diagnostics.ts';
import { scanLines, type Marker } from '../markers.ts';

/** A line that a page shows: its text, its number in the file, from 1, and how many characters were removed before it; the ellipsis between two regions has no number. */
export interface ShownLine {
  text: string;
  line?: number;
  indent: number;
}

/** The code between two markers, in the lines that a page shows of it; `line` is that of the marker that begins it, from 1. */
export interface Region {
  name: string;
  line: number;
  lines: ShownLine[];
}

/** A diagnostic that does not know its file yet. */
type Fault = Omit<Diagnostic, 'at'> & { at: Omit<Location, 'file'> };

interface Pair {
  start: Marker;
  body: RawLine[];
}

interface RawLine {
  text: string;
  line: number;
  /** Whether it begins inside a string: what stands before it is printed, and stays. */
  isLiteral: boolean;
}

/** Returns the regions of a snippet in the order in which they end, and the faults of its markers. */
export function findRegions(
  text: string,
  file: string,
): { regions: Region[]; diagnostics: Diagnostic[] } {
  const { markers, literal } = scanLines(text);
  if (markers.length === 0) return { regions: [], diagnostics: [] };
  const hidden = new Set(markers.map(({ line }) => line));
  const lines = text.split(/\r?\n/).map((text, index) => ({
    text,
    line: index + 1,
    isLiteral: literal.has(index + 1),
  }));
  const { pairs, faults } = pairMarkers(markers, (from, to) =>
    lines.slice(from, to - 1).filter(({ line }) => !hidden.has(line)),
  );
  const diagnostics = [...faults, ...pairs.flatMap(findBodyFaults)];
  return {
    regions: pairs.map(cutRegion),
    diagnostics: diagnostics.map(({ at, ...fault }) => ({
      ...fault,
      at: { ...at, file },
    })),
  };
}

function pairMarkers(
  markers: Marker[],
  cut: (from: number, to: number) => RawLine[],
) {
  const pairs: Pair[] = [];
  const faults: Fault[] = [];
  const open: Marker[] = [];
  const crossed = new Map<Marker, Marker>();
  const names = new Set<string>();

  for (const marker of markers) {
    if (marker.kind === 'region') {
      if (names.has(marker.name)) faults.push(duplicate(marker));
      names.add(marker.name);
      open.push(marker);
      continue;
    }
    const at = open.findLastIndex(({ name }) => name === marker.name);
    const start = open[at];
    if (!start) {
      faults.push(unopened(marker, open.at(-1)));
      continue;
    }
    for (const inner of open.slice(at + 1)) crossed.set(inner, marker);
    const outer = crossed.get(start);
    if (outer) faults.push(misnested(marker, outer));
    open.splice(at, 1);
    pairs.push({ start, body: cut(start.line, marker.line) });
  }
  return { pairs, faults: [...faults, ...open.map(unclosed)] };
}

function cutRegion({ start, body }: Pair): Region {
  const lines = body.map(({ text, line, isLiteral }) => {
    const indent = isLiteral ? 0 : start.indent.length;
    return { text: text.slice(indent), line, indent };
  });
  return { name: start.name, line: start.line, lines };
}

function findBodyFaults({ start, body }: Pair): Fault[] {
  if (!body.some(({ text }) => text.trim())) return [empty(start)];
  return body.flatMap(({ text, line, isLiteral }) =>
    !isLiteral && text.trim() && !text.startsWith(start.indent)
      ? [misindented(start, line)]
      : [],
  );
}

function duplicate(marker: Marker): Fault {
  const fact = `"${marker.name}" begins twice in this file`;
  return describe('duplicate-region', marker, fact, 'rename one of the two');
}

function unopened(marker: Marker, inner?: Marker): Fault {
  const fact = `"${marker.name}" ends but never begins`;
  const fix = inner
    ? `did you mean //#endregion ${inner.name}?`
    : `put //#region ${marker.name} above its code`;
  return describe('unopened-region', marker, fact, fix);
}

function unclosed(marker: Marker): Fault {
  const fact = `"${marker.name}" begins but never ends`;
  const fix = `put //#endregion ${marker.name} below its code`;
  return describe('unclosed-region', marker, fact, fix);
}

function misnested(marker: Marker, outer: Marker): Fault {
  const fact = `"${marker.name}" ends after "${outer.name}", in which it begins`;
  const fix = `move this line above line ${outer.line}`;
  return describe('misnested-region', marker, fact, fix);
}

function empty(marker: Marker): Fault {
  const fact = `"${marker.name}" holds no code`;
  const fix = 'put the code between its markers, or remove them';
  return describe('empty-region', marker, fact, fix);
}

function misindented(start: Marker, line: number): Fault {
  const fact = `this line begins left of the marker of "${start.name}"`;
  const fix = 'indent the markers like the outermost line between them';
  return describe('misindented-region', { ...start, line }, fact, fix);
}

function describe(
  code: DiagnosticCode,
  { line, indent }: Marker,
  fact: string,
  fix: string,
): Fault {
  const at = { line, column: indent.length + 1 };
  return { code, at, message: `Cannot read this region: ${fact}`, fix };
}
