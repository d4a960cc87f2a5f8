import { findShownLines } from '../markers.ts';
import { findRegions, type Region, type ShownLine } from './regions.ts';

const ellipsis: ShownLine = { text: '// …', indent: 0 };

/** Returns the lines that a fence shows for `source="path#names"`; none where a region is missing. */
export function findShown(
  path: string,
  text: string,
  names?: string,
): ShownLine[] {
  if (!names) return showFile(path, text);
  const { regions } = findRegions(text, path);
  const found = names
    .split(',')
    .map((name) => regions.find((region) => region.name === name.trim()));
  const sound = found.filter((region) => region !== undefined);
  return sound.length === found.length ? showRegions(sound) : [];
}

/** Returns the lines that a page shows of some regions, with an ellipsis between two of them. */
export function showRegions(regions: Region[]): ShownLine[] {
  return regions.flatMap(({ lines }, index) =>
    index === 0 ? lines : [ellipsis, ...lines],
  );
}

/** Returns the lines that a page shows of a whole file: all but its markers, up to the last that is not blank. */
export function showFile(path: string, text: string): ShownLine[] {
  // A byte order mark is no part of what a file says.
  const shown = text.replace(/^\uFEFF/, '').trimEnd();
  const lines = shown.split(/\r?\n/);
  const numbers = path.endsWith('.ts')
    ? findShownLines(shown)
    : lines.map((_, index) => index + 1);
  return numbers.map((line) => ({
    text: lines[line - 1] ?? '',
    line,
    indent: 0,
  }));
}
