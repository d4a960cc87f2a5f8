import type { Diagnostic } from './diagnostics.ts';
import {
  isSnippetPath,
  readPages,
  readSnippetFiles,
  writeFile,
  type TextFile,
} from './files.ts';
import { findTypecheckOnly } from './record/declaration.ts';
import { hashSnippet, hasPassed, notePassed } from './record/passed.ts';
import { recordSnippet, runSnippet } from './record/record.ts';
import {
  findRecordingPath,
  formatRecording,
  type Recording,
} from './record/recordings.ts';
import { findTypeErrors } from './record/types.ts';
import { findDrift } from './sync/drift.ts';
import { embedBodies, findEmbeds } from './sync/embed.ts';
import { findNearMiss } from './sync/near-miss.ts';
import { findSources } from './sync/sources.ts';
import { formatTrace } from './sync/traces.ts';

/** What a command did: lines for stdout, and the faults it met. */
export interface Outcome {
  lines: string[];
  diagnostics: Diagnostic[];
}

/** Runs a snippet and returns what it printed and the messages it sent; writes nothing. */
export async function run(root: string, paths: string[]): Promise<Outcome> {
  const { files } = findSources(readSnippetFiles(root)).sources;
  const lines: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const snippet of chooseSnippets(files, paths)) {
    const result = await runSnippet(snippet, files, root);
    if (Array.isArray(result)) diagnostics.push(...result);
    else lines.push(result.stdout, ...formatTraces(result));
  }
  return { lines, diagnostics };
}

/** Runs snippets, all or those named, and writes the recording of each that passes its typecheck and runs alike twice; one that passed before is left out, unless all are to be `fresh`. */
export async function record(
  root: string,
  paths: string[],
  fresh = false,
): Promise<Outcome> {
  const all = readSnippetFiles(root);
  const files = new Map(all.map(({ path, text }) => [path, text]));
  const due = chooseSnippets(files, paths).filter((snippet) => {
    const recording = files.get(findRecordingPath(snippet.path)) ?? '';
    const hash = hashSnippet(snippet, recording, files, root);
    return fresh || !hasPassed(hash, root);
  });
  const results = due.map(async (snippet) => ({
    snippet,
    result: await recordSnippet(snippet, files, root),
  }));
  const diagnostics = due.length > 0 ? await findTypeErrors(root, files) : [];
  const illTyped = new Set(diagnostics.map(({ at }) => at.file));
  const lines: string[] = [];
  for (const { snippet, result } of await Promise.all(results)) {
    if (Array.isArray(result)) diagnostics.push(...result);
    else if (!illTyped.has(result.snippet)) {
      const path = findRecordingPath(result.snippet);
      const text = formatRecording(result);
      if (writeFile(root, { path, text })) lines.push(`recorded ${path}`);
      notePassed(hashSnippet(snippet, text, files, root), root);
    }
  }
  return { lines, diagnostics };
}

/** Writes the fences of the pages, all or those named; a page with a fault stays as it is. */
export function sync(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = findSources(readSnippetFiles(root));
  const lines: string[] = [];
  for (const page of choosePages(root, paths)) {
    const found = findEmbeds(page, sources);
    diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length > 0) continue;
    const text = embedBodies(page, found.embeds);
    if (writeFile(root, { path: page.path, text }))
      lines.push(`synced ${page.path}`);
  }
  return { lines, diagnostics };
}

/** Returns what `sync` would change, and every fault of the pages and the files they are made from; writes nothing. */
export function check(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = findSources(readSnippetFiles(root));
  const pages = choosePages(root, paths);
  for (const page of pages) {
    const found = findEmbeds(page, sources);
    diagnostics.push(...found.diagnostics, ...findDrift(page, found.embeds));
  }
  return { lines: [`checked ${pages.length} pages`], diagnostics };
}

function formatTraces({ traces }: Recording): string[] {
  return Object.entries(traces).map(
    ([way, trace]) => `${way}\n${formatTrace(trace)}\n`,
  );
}

/** A path on the command line that names nothing a command could work on. */
export class ArgumentError extends Error {}

function chooseSnippets(
  files: Map<string, string>,
  paths: string[],
): TextFile[] {
  const snippets = [...files].map(([path, text]) => ({ path, text }));
  return choose(
    snippets.filter(
      ({ path, text }) => isSnippetPath(path) && !findTypecheckOnly(text),
    ),
    paths,
    'snippet',
  );
}

function choosePages(root: string, paths: string[]): TextFile[] {
  return choose(readPages(root), paths, 'page');
}

function choose(all: TextFile[], paths: string[], noun: string): TextFile[] {
  if (paths.length === 0) return all;
  return paths.map((path) => {
    const found = all.find((file) => file.path === path);
    if (found) return found;
    const known = all.map((file) => file.path);
    throw new ArgumentError(
      `Cannot find the ${noun} "${path}"${suggest(path, known)}`,
    );
  });
}

/** Returns the end of a message that names the near miss, if there is one. */
export function suggest(name: string, known: string[]): string {
  const near = findNearMiss(name, known);
  return near ? `: did you mean ${near}?` : '';
}
