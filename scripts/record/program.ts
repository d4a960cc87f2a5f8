import { basename, dirname, join } from 'node:path/posix';
import type { TextFile } from '../files.ts';
import { removeMarkers } from '../markers.ts';
import { writeMain, writeServer } from './mains.ts';
import type { Edition, Transport } from './transports.ts';

/** The files a reader copies and the harness runs: `node <main>` in a folder that holds them. */
export interface CompleteProgram {
  main: string;
  files: TextFile[];
  /** The files of the project that those are copies of: a change of one changes the program. */
  sources: string[];
  /** Whether its `server.ts` is the bundled server of the edition. */
  bundled: boolean;
}

const exportsRun = /^export (?:async )?function run\b/m;
const exportsServer = /^export (?:async )?function createServer\b/m;
const relativeImport =
  /(?<=(?: from |import\(|^import )')\.{1,2}\/[^']+(?=')/gm;

/** Tells whether a file is a snippet, which `run`s over a transport, and not a program, which runs as it is. */
export function isSnippet(text: string): boolean {
  return exportsRun.test(text);
}

/** Returns the edition that a file below `snippets/` belongs to. */
export function findEdition(path: string): Edition {
  return path.startsWith('snippets/v2/') ? 'v2' : 'v1';
}

/** Returns the complete program of a snippet over a transport, or of a program, which needs none. */
export function makeProgram(
  snippet: TextFile,
  transport: Transport,
  sources: Map<string, string>,
): CompleteProgram {
  const name = basename(snippet.path);
  const edition = findEdition(snippet.path);
  const finish = (main: string, written: TextFile[], paths: string[]) => {
    const imports = collectImports(snippet, paths, sources);
    const copy = { path: name, text: moveToRoot(removeMarkers(snippet.text)) };
    return {
      main,
      files: [...written, copy, ...imports.map(copyToRoot)],
      sources: [snippet.path, ...imports.map(({ path }) => path)],
      bundled: paths.includes('server.ts'),
    };
  };
  if (!isSnippet(snippet.text)) return finish(name, [], []);

  const serves = exportsServer.test(snippet.text);
  const parts = { snippet: name, server: serves ? name : 'server.ts' };
  const text = writeMain(edition, transport, parts);
  const main = { path: 'main.ts', text };
  if (!serves) return finish('main.ts', [main], ['server.ts']);
  if (transport === 'memory') return finish('main.ts', [main], []);
  const server = { path: 'server.ts', text: writeServer(name) };
  return finish('main.ts', [main, server], ['library/serve.ts']);
}

function copyToRoot({ path, text }: TextFile): TextFile {
  const home = `snippets/${findEdition(path)}/`;
  return { path: path.slice(home.length), text: removeMarkers(text) };
}

/** A snippet stands in a folder of its edition; its copy stands beside the server. */
function moveToRoot(text: string): string {
  return text.replace(relativeImport, (path) => path.replace(/^\.\./, '.'));
}

function findImports({ path, text }: TextFile): string[] {
  const matches = [...text.matchAll(relativeImport)];
  return matches.map(([imported]) => join(dirname(path), imported));
}

/** Returns what a snippet imports from its edition, and the files at the given paths there, with all that these import. */
function collectImports(
  snippet: TextFile,
  paths: string[],
  sources: Map<string, string>,
): TextFile[] {
  const home = `snippets/${findEdition(snippet.path)}`;
  const queue = paths.map((path) => join(home, path));
  queue.push(...findImports(snippet));
  const found = new Map<string, string>();
  for (const path of queue) {
    const text = sources.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, text);
    queue.push(...findImports({ path, text }));
  }
  return [...found].map(([path, text]) => ({ path, text }));
}
