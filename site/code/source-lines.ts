import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpressiveCodeBlock } from '@astrojs/starlight/expressive-code';
import { findShown } from '../../scripts/sync/shown.ts';
import { isNotation } from './notations.ts';

/** A fence that shows a TypeScript file, or regions of it. */
export interface ShownSource {
  path: string;
  /** The line of the fence, from 0, and the shift of its columns, by line of the file, from 1. */
  lines: Map<number, { index: number; indent: number }>;
}

/** Finds the lines of the file that a fence shows; a line of the fence that the file does not have in this place has none. */
export function findSource(
  block: ExpressiveCodeBlock,
  root: string,
): ShownSource | undefined {
  const [path = '', names] = findDirective(block).split('#');
  if (!path.endsWith('.ts') || !existsSync(join(root, path))) return undefined;
  const text = readFileSync(join(root, path), 'utf8');
  const shown = findShown(path, text, names);
  const expected = shown.filter((line) => !isNotation(line.text));
  const lines: ShownSource['lines'] = new Map();
  let next = 0;
  block.getLines().forEach((line, index) => {
    // The empty line below a comment for the site has gone with it.
    while (line.text && expected[next]?.text === '') next += 1;
    const found = expected[next];
    if (found?.text !== line.text) return;
    if (found.line) lines.set(found.line, { index, indent: found.indent });
    next += 1;
  });
  return { path, lines };
}

/** Returns the `source` of a fence, or nothing. */
export function findDirective({ metaOptions }: ExpressiveCodeBlock): string {
  return metaOptions.getString('source') ?? '';
}
