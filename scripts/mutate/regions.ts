import type { TextFile } from '../files.ts';

/** A region, found without the parser that is on trial: its name and the lines of its markers, from 1. */
export interface MarkedRegion {
  name: string;
  first: number;
  last: number;
}

const marker =
  /^[ \t]*\/\/ ?#(?<kind>region|endregion)[ \t]+(?<name>[\w-]+)[ \t]*$/;

/** Returns the regions of a file, in the order in which they begin. */
export function findMarkedRegions({ text }: TextFile): MarkedRegion[] {
  const lines = text.split('\n').map((line) => marker.exec(line)?.groups);
  return lines.flatMap((groups, index) => {
    const { kind, name = '' } = groups ?? {};
    if (kind !== 'region') return [];
    const last = lines.findIndex(
      (other) => other?.['kind'] === 'endregion' && other['name'] === name,
    );
    return [{ name, first: index + 1, last: last + 1 }];
  });
}

/** Returns the numbers of the lines that hold code: no markers, no white space alone. */
export function findCodeLines({ text }: TextFile): number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() && !marker.test(line) ? [index + 1] : [],
    );
}

/** Tells whether a line stands between the markers of a region. */
export function isWithin(line: number, region: MarkedRegion): boolean {
  return line > region.first && line < region.last;
}
