import type { Diagnostic, DiagnosticCode, Location } from '../diagnostics.ts';
import {
  findMarkers,
  isMarker,
  removeMarkers,
  type Marker,
} from '../markers.ts';

/** Code between two markers: `line` is its first line, from 1; `indent` counts the characters removed. */
export interface Region {
  name: string;
  code: string;
  line: number;
  indent: number;
}

/** A diagnostic that does not know its file yet. */
type Fault = Omit<Diagnostic, 'at'> & { at: Omit<Location, 'file'> };

interface Pair {
  start: Marker;
  body: string[];
}

/** Returns the regions of a snippet in the order in which they end, and the faults of its markers. */
export function findRegions(
  text: string,
  file: string,
): { regions: Region[]; diagnostics: Diagnostic[] } {
  const { pairs, faults } = pairMarkers(text.split(/\r?\n/));
  const diagnostics = [...faults, ...pairs.flatMap(findBodyFaults)];
  return {
    regions: pairs.map(cutRegion),
    diagnostics: diagnostics.map(({ at, ...fault }) => ({
      ...fault,
      at: { ...at, file },
    })),
  };
}

function pairMarkers(lines: string[]) {
  const pairs: Pair[] = [];
  const faults: Fault[] = [];
  const open: Marker[] = [];
  const crossed = new Map<Marker, Marker>();
  const names = new Set<string>();

  for (const marker of findMarkers(lines)) {
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
    pairs.push({ start, body: lines.slice(start.line, marker.line - 1) });
  }
  return { pairs, faults: [...faults, ...open.map(unclosed)] };
}

function cutRegion({ start, body }: Pair): Region {
  const { name, indent, line } = start;
  const shown = body.filter((text) => !isMarker(text));
  const code = shown.map((text) => text.slice(indent.length)).join('\n');
  return { name, code, line: line + 1, indent: indent.length };
}

function findBodyFaults({ start, body }: Pair): Fault[] {
  if (!removeMarkers(body.join('\n')).trim()) return [empty(start)];
  return body.flatMap((text, index) =>
    text.trim() && !text.startsWith(start.indent)
      ? [misindented(start, start.line + index + 1)]
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
