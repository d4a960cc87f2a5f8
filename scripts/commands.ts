import { choose } from './choose.ts';
import type { Diagnostic } from './diagnostics.ts';
import { readPages, readSnippetFiles, type TextFile } from './files.ts';
import { findWays } from './record/cells.ts';
import { findRunnable } from './record/declaration.ts';
import { hashSnippet, hasPassed, notePassed } from './record/passed.ts';
import { recordSnippet, runSnippet } from './record/record.ts';
import {
  findRecordingPath,
  formatRecording,
  type Recording,
  type Transport,
} from './record/recordings.ts';
import { findTypeErrors } from './record/types.ts';
import { readLocked } from './record/versions.ts';
import { findDrift } from './sync/drift.ts';
import { embedBodies, findEmbeds } from './sync/embed.ts';
import { findOrphans } from './sync/orphans.ts';
import { findSources } from './sync/sources.ts';
import { formatTrace } from './sync/traces.ts';
import { writeFile } from './writes.ts';

/** What a command did: lines for stdout, and the faults it met. */
export interface Outcome {
  lines: string[];
  diagnostics: Diagnostic[];
  /** The files that it wrote. */
  written?: TextFile[];
}

/** What the options on the command line ask for. */
export interface Options {
  /** Of `run`: the only transport. */
  over?: Transport;
  /** Of `record`: also what ran as recorded before. */
  fresh?: boolean;
  /** Of `record`: the type errors, where somebody looks for them already. */
  typeErrors?: Promise<Diagnostic[]>;
}

/** Runs snippets and returns what they printed and the messages they sent; writes nothing. */
export async function run(
  root: string,
  paths: string[],
  { over }: Options = {},
): Promise<Outcome> {
  const all = readSnippetFiles(root);
  const files = makeMap(all);
  const lines: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const snippet of choose('snippet', findRunnable(all), paths)) {
    const ways = over ? [over] : findWays(snippet);
    const result = await runSnippet(snippet, files, root, ways);
    if (Array.isArray(result)) diagnostics.push(...result);
    else lines.push(result.stdout, ...formatTraces(result));
  }
  return { lines, diagnostics };
}

/** Runs snippets, all or those named, and writes the recording of each that passes its typecheck and runs alike twice, or as recorded before; one that passed before is left out, unless all are to be `fresh`. */
export async function record(
  root: string,
  paths: string[],
  { fresh = false, typeErrors }: Options = {},
): Promise<Outcome> {
  const all = readSnippetFiles(root);
  const files = makeMap(all);
  const due = choose('snippet', findRunnable(all), paths).filter((snippet) => {
    const recording = files.get(findRecordingPath(snippet.path)) ?? '';
    const hash = hashSnippet(snippet, recording, files, root);
    return fresh || !hasPassed(hash, root);
  });
  const results = due.map(async (snippet) => ({
    snippet,
    result: await recordSnippet(snippet, files, root, !fresh),
  }));
  const diagnostics: Diagnostic[] = [];
  if (due.length > 0)
    diagnostics.push(...(await (typeErrors ?? findTypeErrors(root, files))));
  const illTyped = new Set(diagnostics.map(({ at }) => at.file));
  const lines: string[] = [];
  const written: TextFile[] = [];
  for (const { snippet, result } of await Promise.all(results)) {
    if (Array.isArray(result)) diagnostics.push(...result);
    else if (!illTyped.has(result.snippet)) {
      const path = findRecordingPath(result.snippet);
      const text = formatRecording(result);
      const file = { path, text };
      const { changed, diagnostics: faults } = writeFile(root, file);
      diagnostics.push(...faults);
      if (changed) {
        lines.push(`recorded ${path}`);
        written.push(file);
      }
      notePassed(hashSnippet(snippet, text, files, root), root);
    }
  }
  return { lines, diagnostics, written };
}

/** Writes the fences of the pages, all or those named; a page with a fault stays as it is. */
export function sync(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = readSources(root);
  const lines: string[] = [];
  const written: TextFile[] = [];
  for (const page of choose('page', readPages(root), paths)) {
    const found = findEmbeds(page, sources);
    diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length > 0) continue;
    const text = embedBodies(page, found.embeds);
    const file = { path: page.path, text };
    const { changed, diagnostics: faults } = writeFile(root, file, page.text);
    diagnostics.push(...faults);
    if (!changed) continue;
    lines.push(`synced ${page.path}`);
    written.push(file);
  }
  return { lines, diagnostics, written };
}

/** Returns what `sync` would change, and every fault of the pages and the files they are made from; writes nothing. Given no paths, also what no page shows. */
export function check(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = readSources(root);
  const pages = choose('page', readPages(root), paths);
  const found = pages.map((page) => ({ page, ...findEmbeds(page, sources) }));
  for (const { page, embeds, diagnostics: faults } of found)
    diagnostics.push(...faults, ...findDrift(page, embeds));
  const references = found.flatMap((page) => page.references);
  if (paths.length === 0 && found.every(({ isRead }) => isRead))
    diagnostics.push(...findOrphans(references, sources));
  const excuses = found.flatMap((page) => page.excuses);
  return {
    lines: [
      `checked ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}: ${references.length + excuses.length} fences, ${excuses.length} unverified`,
      ...excuses.map(
        ({ at, reason }) => `  ${at.file}:${at.line}: unverified: ${reason}`,
      ),
    ],
    diagnostics,
  };
}

function readSources(root: string) {
  const { locked, diagnostics } = readLocked(root);
  const found = findSources(readSnippetFiles(root), locked);
  return { ...found, diagnostics: [...diagnostics, ...found.diagnostics] };
}

function formatTraces({ traces }: Recording): string[] {
  return Object.entries(traces).map(
    ([way, trace]) => `${way}\n${formatTrace(trace)}\n`,
  );
}

function makeMap(files: TextFile[]): Map<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
