import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../files.ts';
import { findWays } from './cells.ts';
import { readHarness } from './harness.ts';
import { makeProgram } from './program.ts';
import { hashText } from './recordings.ts';

/** Returns a hash of all that decides whether a snippet does what its recording says: its text, its programs, the recording, the packages, Node and the harness. */
export function hashSnippet(
  snippet: TextFile,
  recording: string,
  sources: Map<string, string>,
  root: string,
): string {
  const programs = findWays(snippet).map((way) =>
    makeProgram(snippet, way === 'program' ? 'memory' : way, sources),
  );
  // Markers are in no program, and a recording is of the text with them.
  const own = [snippet.text, recording];
  const machine = [process.version, process.platform, process.arch];
  const parts = [programs, ...own, ...machine, readHarness(root)];
  return hashText(JSON.stringify(parts));
}

/** Tells whether a snippet of this hash has run as recorded before, on this machine. */
export function hasPassed(hash: string, root: string): boolean {
  return existsSync(join(root, '.cache/passed', hash));
}

/** Notes that a snippet of this hash has run as recorded. */
export function notePassed(hash: string, root: string): void {
  mkdirSync(join(root, '.cache/passed'), { recursive: true });
  writeFileSync(join(root, '.cache/passed', hash), '');
}
