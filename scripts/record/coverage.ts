import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findShownLines } from '../markers.ts';
import type { CompleteProgram } from './program.ts';

/** Of each file of the project that a program loaded, the lines that it did not execute, from 1. */
export type Unexecuted = Record<string, number[]>;

/** What Node writes into the folder that `NODE_V8_COVERAGE` names; offsets count in the file as it ran. */
interface V8Coverage {
  result: { url: string; functions: { ranges: Range[] }[] }[];
}

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

const word = /[\p{L}\p{N}_$"'`]/u;

/** Returns what the processes of a program that ran in a folder left unexecuted, and removes the coverage that they wrote. */
export function takeUnexecuted(
  program: CompleteProgram,
  folder: string,
  coverage: string,
  sources: Map<string, string>,
): Unexecuted {
  const names = globSync('*.json', { cwd: coverage });
  const scripts = names.flatMap((name) => {
    const text = readFileSync(join(coverage, name), 'utf8');
    return (JSON.parse(text) as V8Coverage).result;
  });
  rmSync(coverage, { recursive: true, force: true });
  const own = program.files.slice(-program.sources.length);
  const found = program.sources.flatMap((source, index) => {
    const { path = '', text = '' } = own[index] ?? {};
    const { href } = pathToFileURL(join(folder, path));
    const runs = scripts.filter(({ url }) => url === href);
    if (runs.length === 0) return [];
    const missed = runs.map(({ functions }) =>
      findMissed(
        text,
        functions.flatMap(({ ranges }) => ranges),
      ),
    );
    const lines = findShownLines(sources.get(source) ?? '');
    const all = lines.filter((_, at) => missed.every((set) => set.has(at)));
    return [[source, all] as const];
  });
  return Object.fromEntries(found);
}

/** Returns the lines, from 0, with a word that was not executed: of ranges that contain each other the innermost counts. */
function findMissed(text: string, ranges: Range[]): Set<number> {
  const executed = new Uint8Array(text.length).fill(1);
  const outermostFirst = ranges.toSorted(
    (a, b) =>
      b.endOffset - b.startOffset - (a.endOffset - a.startOffset) ||
      b.count - a.count,
  );
  for (const { startOffset, endOffset, count } of outermostFirst)
    executed.fill(Math.min(count, 1), startOffset, endOffset);
  const missed = new Set<number>();
  let line = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') line += 1;
    else if (!executed[at] && word.test(character)) missed.add(line);
  }
  return missed;
}
