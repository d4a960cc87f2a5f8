import { once } from 'node:events';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { check } from './check.ts';
import type { Outcome } from './outcome.ts';
import { readSnippetFiles } from '../files.ts';
import { runRound, type Memory } from './round.ts';

/** In milliseconds: how long a file must stay as it is, because an editor may write it in parts; how long a missing one may take to come back, because an editor may save by renaming; and how long to gather what is saved together. */
const delays = { stable: 40, gone: 100, together: 20 };

const ignored = /(?:^|\/)\.[^/]+$|~$|\.(?:bak|sw\w|tmp)$/;

/** Yields what is wrong at first, then what each round did for the files that were saved before it; never ends. */
export async function* watch(root: string): AsyncGenerator<Outcome> {
  const folders = ['docs', 'snippets'].map((name) => join(root, name));
  const watcher = watchFiles(folders, {
    ignoreInitial: true,
    ignored: (path) => ignored.test(toPath(path, root)),
    atomic: delays.gone,
    awaitWriteFinish: {
      stabilityThreshold: delays.stable,
      pollInterval: delays.stable / 4,
    },
  });
  const saves = gatherSaves(watcher, root);
  await once(watcher, 'ready');
  const memory: Memory = { files: readSnippetFiles(root), own: new Map() };
  const { lines, diagnostics } = check(root, []);
  yield { lines: [...lines, 'watching docs and snippets'], diagnostics };
  const waiting = new Set<string>();
  for await (const saved of saves) {
    for (const path of saved) waiting.add(path);
    const outcome = await tryRound(waiting, root, memory);
    if (outcome) yield outcome;
  }
}

/** Yields the paths that were saved since it was last asked, once there are any. */
async function* gatherSaves(
  watcher: FSWatcher,
  root: string,
): AsyncGenerator<Set<string>> {
  let saved = new Set<string>();
  let first = Promise.withResolvers<void>();
  watcher.on('all', (event, path, stats) => {
    // No page and no snippet is meant to be empty: its text is still to come.
    if (event.endsWith('Dir') || stats?.size === 0) return;
    saved.add(toPath(path, root));
    first.resolve();
  });
  for (;;) {
    await first.promise;
    await setTimeout(delays.together);
    const gathered = saved;
    saved = new Set();
    first = Promise.withResolvers();
    yield gathered;
  }
}

/** A file may vanish while it is read: what waited then waits for the event that tells of it. */
async function tryRound(
  waiting: Set<string>,
  root: string,
  memory: Memory,
): Promise<Outcome | undefined> {
  try {
    const outcome = await runRound(waiting, root, memory);
    waiting.clear();
    return outcome;
  } catch (error) {
    return {
      lines: [`Cannot end this round: ${String(error)}`],
      diagnostics: [],
    };
  }
}

function toPath(path: string, root: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
