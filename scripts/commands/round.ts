import type { Outcome } from './outcome.ts';
import { record } from './record.ts';
import { sync } from './sync.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { findDue, findShowing, type Due } from './due.ts';
import { readPages, readSnippetFiles, type TextFile } from '../files.ts';
import { findRunnable } from '../record/declaration.ts';
import { findRecordingPath } from '../record/recordings.ts';
import { endSharedServers } from '../record/servers.ts';
import { findTypeErrors } from '../record/types.ts';

/** What is known from one round of `watch` to the next. */
export interface Memory {
  /** The files below `snippets/` as the last round found them. */
  files: TextFile[];
  /** The texts that rounds wrote: to find them changed is no news. */
  own: Map<string, string>;
}

const code = /\.ts$/;
const bundled = /^snippets\/v\d\/(?:server|library\/.*)\.ts$/;
const nothing: Outcome = { lines: [], diagnostics: [] };

/** Typechecks, runs, records and syncs what depends on the saved paths; returns nothing when they are only what a round wrote. */
export async function runRound(
  saved: Set<string>,
  root: string,
  memory: Memory,
): Promise<Outcome | undefined> {
  const start = performance.now();
  const files = readSnippetFiles(root);
  const pages = readPages(root);
  const texts = new Map(
    [...files, ...pages].map(({ path, text }) => [path, text]),
  );
  const changed = [...saved].filter((path) => {
    const own = memory.own.get(path);
    return own === undefined || own !== texts.get(path);
  });
  if (changed.length === 0) return undefined;

  const project = { before: memory.files, files, pages };
  const due = findDue(new Set(changed), project);
  if (changed.some((path) => bundled.test(path))) await endSharedServers();
  const typeErrors = changed.some((path) => code.test(path))
    ? findTypeErrors(root, texts)
    : Promise.resolve([]);
  const {
    lines,
    diagnostics,
    written = [],
  } = await work(due, root, typeErrors);

  memory.files = files;
  for (const path of changed) memory.own.delete(path);
  for (const { path, text } of written) memory.own.set(path, text);
  const seconds = (performance.now() - start) / 1000;
  return {
    lines: [...lines, summarise(due, diagnostics, seconds)],
    diagnostics,
  };
}

/** Pages that show a file with a fault wait until it is mended. */
async function work(
  { snippets, pages, files }: Due,
  root: string,
  typeErrors: Promise<Diagnostic[]>,
): Promise<Outcome> {
  const paths = toPaths(findRunnable(snippets));
  const recorded =
    paths.length > 0 ? await record(root, paths, { typeErrors }) : nothing;
  const faults = [...recorded.diagnostics, ...(await typeErrors)];
  const faulty = faults.map(({ at }) => at.file);
  const waiting = findShowing(new Set(faulty), pages);
  const shown = toPaths(pages.filter((page) => !waiting.includes(page)));
  const synced = shown.length > 0 ? sync(root, shown) : nothing;
  // A recording is stale as long as its snippet has a fault.
  const implied = new Set(
    faulty.map(findRecordingPath).filter((path) => !code.test(path)),
  );
  const found = new Set([...faults, ...synced.diagnostics]);
  return {
    lines: [
      ...recorded.lines,
      ...synced.lines,
      ...toPaths(waiting).map((path) => `left ${path} as it is`),
    ],
    diagnostics: [...found].filter(
      ({ at }) => files.has(at.file) && !implied.has(at.file),
    ),
    written: [...(recorded.written ?? []), ...(synced.written ?? [])],
  };
}

function summarise(
  { snippets, pages }: Due,
  faults: Diagnostic[],
  seconds: number,
): string {
  const checked = `checked ${count(snippets, 'snippet')} and ${count(pages, 'page')}`;
  const found = faults.length > 0 ? `, found ${count(faults, 'fault')}` : '';
  return `${checked} in ${seconds.toFixed(2)} s${found}`;
}

function count(list: unknown[], noun: string): string {
  return `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
}

function toPaths(files: TextFile[]): string[] {
  return files.map(({ path }) => path);
}
