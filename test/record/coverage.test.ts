import { expect, test } from 'vitest';
import { readSnippetFiles } from '../../scripts/files.ts';
import { findWays } from '../../scripts/record/cells.ts';
import type { Unexecuted } from '../../scripts/record/coverage.ts';
import { runSnippet } from '../../scripts/record/record.ts';

const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));

test.for([
  {
    subject: 'a snippet',
    snippet: 'snippets/v1/cancellation/signal-per-call.ts',
    file: 'snippets/v1/cancellation/signal-per-call.ts',
    unexecuted: ['    const abort = () => controller.abort(signal.reason);'],
  },
  {
    subject: 'a server that a signal ends',
    snippet: 'snippets/v1/start/http-client.ts',
    file: 'snippets/v1/start/http-server.ts',
    unexecuted: [
      "  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {",
      "    response.writeHead(403).end('This server is for this machine only');",
      '    return;',
    ],
  },
])(
  'of $subject the shown lines that did not run are named',
  async ({ snippet, file, unexecuted }) => {
    const found = (await findUnexecuted(snippet))[file] ?? [];
    const lines = sources.get(file)?.split('\n') ?? [];
    expect(found.map((line) => lines[line - 1])).toEqual(unexecuted);
  },
);

async function findUnexecuted(path: string): Promise<Unexecuted> {
  const snippet = { path, text: sources.get(path) ?? '' };
  const ways = findWays(snippet).slice(0, 1);
  const noted = Promise.withResolvers<Unexecuted>();
  await runSnippet(snippet, sources, root, ways, noted.resolve);
  return noted.promise;
}
