import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { TextFile } from '../files.ts';
import { canonicalise } from './canonical.ts';
import { findEnding, findTransports } from './declaration.ts';
import {
  findEdition,
  isSnippet,
  makeProgram,
  type CompleteProgram,
} from './program.ts';
import type { Way } from './recordings.ts';
import { runMain, startServer, type Run } from './run.ts';

/** A run of a snippet in one of its ways. */
export interface Cell extends Run {
  way: Way;
}

/** As many at once as there are cores, and one that waits. */
const limit = pLimit(availableParallelism() + 1);

/** Returns the ways in which a file below `snippets/` is run. */
export function findWays({ text }: TextFile): Way[] {
  return isSnippet(text) ? findTransports(text) : ['program'];
}

/** Writes the complete program of a snippet into a folder of its own, runs it, and returns what it did under stable names. */
export function runCell(
  snippet: TextFile,
  way: Way,
  sources: Map<string, string>,
  root: string,
): Promise<Cell> {
  return limit(async () => {
    const transport = way === 'program' ? 'memory' : way;
    const program = makeProgram(snippet, transport, sources);
    const name = snippet.path.replace(/^snippets\/(?<name>.*)\.ts$/, '$<name>');
    const folder = join(root, '.cache/programs', name, way);
    writeProgram(folder, program);
    const run = way === 'http' ? runOverHttp : runMain;
    const did = await run(folder, [program.main], findEdition(snippet.path), {
      meant: findEnding(snippet.text),
    });
    return { way, ...canonicalise(did) };
  });
}

async function runOverHttp(
  ...[folder, args, edition, options]: Parameters<typeof runMain>
): Promise<Run> {
  const server = await startServer(folder);
  if (!server.url) return failToServe(await server.end());
  const run = await runMain(folder, [...args, server.url], edition, options);
  const stderr = await server.end();
  if (!stderr || run.fault) return run;
  return { ...run, stderr, fault: 'its server wrote to stderr' };
}

function failToServe(stderr: string): Run {
  return { stdout: '', stderr, trace: [], fault: 'its server did not start' };
}

/** Empties a folder and writes a complete program into it. */
export function writeProgram(folder: string, { files }: CompleteProgram): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
