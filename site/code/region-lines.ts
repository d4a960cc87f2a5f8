import { findShownLines } from '../../scripts/markers.ts';
import type { Region } from '../../scripts/sync/regions.ts';

/** Returns the lines, counted from 1, that a reader sees of a file, or of one of its regions. */
export function findRegionLines(text: string, region?: Region): number[] {
  const seen = findShownLines(text);
  if (!region) return seen;
  const first = seen.findIndex((line) => line >= region.line);
  return seen.slice(first, first + region.code.split('\n').length);
}
