import { basename, dirname, join } from 'node:path/posix';
import type { TextFile } from '../files.ts';
import { removeMarkers } from '../markers.ts';

/** The files a reader copies and the harness runs: `node <main>` in a folder that holds them. */
export interface CompleteProgram {
  main: string;
  files: TextFile[];
}

const exportsRun = /^export (?:async )?function run\b/m;
const exportsServer = /^export (?:async )?function createServer\b/m;
const relativeImport = /(?<= from ')\.{1,2}\/[^']+(?=')/g;

/** Tells whether a file is a snippet, which `run`s over a transport, and not a program, which runs as it is. */
export function isSnippet(text: string): boolean {
  return exportsRun.test(text);
}

/** Returns the complete program of a snippet in memory, or of a program: the file itself, what it imports, and a `main.ts`. */
export function makeProgram(
  snippet: TextFile,
  sources: Map<string, string>,
): CompleteProgram {
  const name = basename(snippet.path);
  const edition = dirname(dirname(snippet.path));
  const server = join(edition, 'server.ts');
  const bundled = isSnippet(snippet.text) && !exportsServer.test(snippet.text);
  const roots = [...findImports(snippet), ...(bundled ? [server] : [])];
  const imported = collectImports(roots, sources).map(({ path, text }) => ({
    path: path.slice(edition.length + 1),
    text: removeMarkers(text),
  }));
  const own = { path: name, text: moveToRoot(removeMarkers(snippet.text)) };
  if (!isSnippet(snippet.text))
    return { main: name, files: [own, ...imported] };
  const main = writeMain(name, bundled ? 'server.ts' : name);
  return {
    main: 'main.ts',
    files: [{ path: 'main.ts', text: main }, own, ...imported],
  };
}

function writeMain(snippet: string, server: string): string {
  const imports =
    snippet === server
      ? [`import { createServer, run } from './${snippet}';`]
      : [
          `import { createServer } from './${server}';`,
          `import { run } from './${snippet}';`,
        ];
  return `import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
${imports.join('\n')}

const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
await createServer().connect(serverTransport);
await run(clientTransport);
`;
}

/** A snippet stands in a folder of its edition; its copy stands beside the server. */
function moveToRoot(text: string): string {
  return text.replace(relativeImport, (path) => path.replace(/^\.\./, '.'));
}

function findImports({ path, text }: TextFile): string[] {
  const matches = [...text.matchAll(relativeImport)];
  return matches.map(([imported]) => join(dirname(path), imported));
}

function collectImports(
  paths: string[],
  sources: Map<string, string>,
): TextFile[] {
  const found = new Map<string, TextFile>();
  const queue = [...paths];
  for (const path of queue) {
    const text = sources.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, { path, text });
    queue.push(...findImports({ path, text }));
  }
  return [...found.values()];
}
