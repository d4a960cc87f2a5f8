import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { TextFile } from '../files.ts';
import { canonicalise } from './canonical.ts';
import { takeUnexecuted, type Unexecuted } from './coverage.ts';
import { findEnding, findTransports } from './declaration.ts';
import { writeFolder } from './folder.ts';
import { linkPackages } from './link.ts';
import {
  findEdition,
  isSnippet,
  makeProgram,
  type CompleteProgram,
} from './program.ts';
import type { Way } from './transports.ts';
import { runMain, type Run, type RunOptions } from './run.ts';
import { shareServer, startServer } from './servers.ts';
import { writeStripped } from './strip.ts';
import { orderStreams } from './trace.ts';

/** A run of a snippet in one of its ways. */
export interface Cell extends Run {
  way: Way;
  unexecuted?: Unexecuted;
}

/** Three times as many at once as there are cores, because most cells wait for most of their time. */
const limit = pLimit(availableParallelism() * 3);

const homes = new Set<string>();

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
  isCovered = false,
): Promise<Cell> {
  return limit(async () => {
    const transport = way === 'program' ? 'memory' : way;
    const program = makeProgram(snippet, transport, sources);
    const name = snippet.path.replace(/^snippets\/(?<name>.*)\.ts$/, '$<name>');
    const folder = join(openHome(root), name, way);
    writeFolder(folder, program.files);
    const coverage = isCovered ? `${folder}.coverage` : '';
    const preloads = await linkPackages(sources);
    const stripped = writeStripped(folder, program.files);
    const options: RunOptions = {
      edition: findEdition(snippet.path),
      preloads,
      stripped,
      over: way,
      coverage,
      meant: findEnding(snippet.text),
    };
    const run =
      way === 'http'
        ? await runOverHttp(program, folder, root, options)
        : await runMain(folder, [program.main], options);
    const cell = { way, ...canonicalise(run) };
    if (!isCovered) return cell;
    const unexecuted = takeUnexecuted(program, folder, coverage, sources);
    return { ...cell, unexecuted };
  });
}

/** Returns the folder for the programs of this process: another, such as a watch, may run the same snippet at the same time. */
function openHome(root: string): string {
  const home = join(root, '.cache/programs', String(process.pid));
  if (homes.has(home)) return home;
  homes.add(home);
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  return home;
}

async function runOverHttp(
  program: CompleteProgram,
  folder: string,
  root: string,
  options: RunOptions,
): Promise<Run> {
  const server = program.bundled
    ? await shareServer(program, root, options.preloads)
    : await startServer(folder, options);
  const before = server.readStderr();
  if (!server.url) return failToServe(before);
  const args = [program.main, server.url];
  const run = await runMain(folder, args, { ...options, server: server.pid });
  const stderr = server.readStderr().slice(before.length);
  if (!program.bundled) server.end();
  const trace = orderStreams(run.trace);
  if (!stderr || run.fault) return { ...run, trace };
  return { ...run, stderr, fault: 'its server wrote to stderr' };
}

function failToServe(stderr: string): Run {
  return { stdout: '', stderr, trace: [], fault: 'its server did not start' };
}
