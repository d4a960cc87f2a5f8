import type { TextFile } from '../files.ts';
import { findNearMiss } from '../sync/near-miss.ts';

/** A word on the command line that names nothing a command could work on. */
export class ArgumentError extends Error {}

/** Returns the files that paths on the command line name, or all where there are none; throws an ArgumentError. */
export function choose(
  noun: string,
  all: TextFile[],
  paths: string[],
): TextFile[] {
  if (paths.length === 0) return all;
  // A snippet that is named twice would run twice at once, in one folder.
  return [...new Set(paths)].map((path) => {
    const found = all.find((file) => file.path === path);
    if (found) return found;
    const near = suggest(
      path,
      all.map((file) => file.path),
    );
    throw new ArgumentError(`Cannot find the ${noun} "${path}"${near}`);
  });
}

/** Returns the end of a message that names the near miss, if there is one. */
export function suggest(name: string, known: string[]): string {
  const near = findNearMiss(name, known);
  return near ? `: did you mean ${near}?` : '';
}
