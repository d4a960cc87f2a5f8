import type { Diagnostic } from '../diagnostics.ts';
import { scanLines, type Marker } from '../markers.ts';
import * as fault from './region-faults.ts';

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
  const lines = text.split(/\r?\n/);
  const cut = (from: number, to: number) =>
    lines
      .slice(from, to - 1)
      .map((text, index) => ({ text, line: from + index + 1 }))
      .filter(({ line }) => !hidden.has(line))
      .map((raw) => ({ ...raw, isLiteral: literal.has(raw.line) }));
  const { pairs, faults } = pairMarkers(markers, cut);
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
  const faults: fault.Fault[] = [];
  const open: Marker[] = [];
  const crossed = new Map<Marker, Marker>();
  const names = new Set<string>();

  for (const marker of markers) {
    if (marker.kind === 'region') {
      if (names.has(marker.name)) faults.push(fault.duplicate(marker));
      names.add(marker.name);
      open.push(marker);
      continue;
    }
    const at = open.findLastIndex(({ name }) => name === marker.name);
    const start = open[at];
    if (!start) {
      faults.push(fault.unopened(marker, open.at(-1)));
      continue;
    }
    for (const inner of open.slice(at + 1)) crossed.set(inner, marker);
    const outer = crossed.get(start);
    if (outer) faults.push(fault.misnested(marker, outer));
    open.splice(at, 1);
    pairs.push({ start, body: cut(start.line, marker.line) });
  }
  return { pairs, faults: [...faults, ...open.map(fault.unclosed)] };
}

function cutRegion({ start, body }: Pair): Region {
  const lines = body.map(({ text, line, isLiteral }) => {
    const indent = isLiteral ? 0 : start.indent.length;
    return { text: text.slice(indent), line, indent };
  });
  return { name: start.name, line: start.line, lines };
}

function findBodyFaults({ start, body }: Pair): fault.Fault[] {
  if (!body.some(({ text }) => text.trim())) return [fault.empty(start)];
  return body.flatMap(({ text, line, isLiteral }) =>
    !isLiteral && text.trim() && !text.startsWith(start.indent)
      ? [fault.misindented(start, line)]
      : [],
  );
}
