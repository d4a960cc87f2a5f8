import { expect, test } from 'vitest';
import { findDue } from '../scripts/commands/due.ts';
import type { TextFile } from '../scripts/files.ts';

const files: TextFile[] = [
  file('snippets/v1/server.ts', "import { books } from './library/books.ts';"),
  file('snippets/v1/library/books.ts', ''),
  file('snippets/v1/library/serve.ts', ''),
  file('snippets/v1/library/shelf.ts', ''),
  file('snippets/v1/tools/call.ts', 'export async function run() {}'),
  file('snippets/v1/tools/call.recording.json', '{}'),
  file(
    'snippets/v1/tools/own.ts',
    "import { shelf } from '../library/shelf.ts';\nexport async function run() {}\nexport function createServer() {}",
  ),
  file(
    'snippets/v1/tools/shelve.ts',
    "import { shelf } from '../library/shelf.ts';",
  ),
  file('snippets/v1/tools/config.json', '{}'),
  file('snippets/v2/server.ts', ''),
  file('snippets/v2/tools/call.ts', 'export async function run() {}'),
];

const pages: TextFile[] = [
  page('docs/call.mdx', 'source="snippets/v1/tools/call.ts"'),
  page('docs/twin.mdx', 'output="snippets/v2/tools/call.ts"'),
  page('docs/own.mdx', 'trace="snippets/v1/tools/own.ts" over="http"'),
  page('docs/config.mdx', 'source="snippets/v1/tools/config.json"'),
  page('docs/books.mdx', 'source="snippets/v1/library/books.ts"'),
  page('docs/gone.mdx', 'source="snippets/v1/tools/gone.ts"'),
];

// A changed file, then what depends on it; all else does not.
const changes = [
  ['v1/tools/call.ts', ['v1/tools/call.ts'], ['call']],
  ['v1/tools/call.recording.json', ['v1/tools/call.ts'], ['call']],
  ['v1/server.ts', ['v1/tools/call.ts'], ['call']],
  ['v1/library/books.ts', ['v1/tools/call.ts'], ['call', 'books']],
  ['v1/library/serve.ts', ['v1/tools/own.ts'], ['own']],
  ['v1/library/shelf.ts', ['v1/tools/own.ts', 'v1/tools/shelve.ts'], ['own']],
  ['v1/tools/config.json', [], ['config']],
  ['v2/server.ts', ['v2/tools/call.ts'], ['twin']],
  ['v1/tools/gone.ts', [], ['gone']],
  ['v1/library/unused.ts', [], []],
] as const;

test.for(changes)(
  'findDue() names what depends on snippets/%s and nothing else',
  ([changed, snippets, shown]) => {
    const due = findDue(new Set([`snippets/${changed}`]), {
      before: files,
      files,
      pages,
    });
    expect(toPaths(due.snippets)).toEqual(snippets.map((p) => `snippets/${p}`));
    expect(toPaths(due.pages)).toEqual(shown.map((p) => `docs/${p}.mdx`));
  },
);

test('findDue() takes a changed page for itself', () => {
  const changed = new Set(['docs/call.mdx']);
  const due = findDue(changed, { before: files, files, pages });
  expect(due.snippets).toEqual([]);
  expect(toPaths(due.pages)).toEqual(['docs/call.mdx']);
});

test('findDue() finds what imported a file that is gone, and what that imported', () => {
  const gone = 'snippets/v1/server.ts';
  const after = files.filter(({ path }) => path !== gone);
  const project = { before: files, files: after, pages };
  const due = findDue(new Set([gone]), project);
  expect(toPaths(due.snippets)).toEqual(['snippets/v1/tools/call.ts']);
  expect(due.files).toContain('snippets/v1/library/books.ts');
});

test('findDue() asks no more of a snippet that is gone than its pages', () => {
  const gone = 'snippets/v1/tools/call.ts';
  const after = files.filter(({ path }) => path !== gone);
  const project = { before: files, files: after, pages };
  const due = findDue(new Set([gone]), project);
  expect(due.snippets).toEqual([]);
  expect(toPaths(due.pages)).toEqual(['docs/call.mdx']);
});

function file(path: string, text: string): TextFile {
  return { path, text };
}

function page(path: string, directive: string): TextFile {
  return file(path, `\`\`\`txt ${directive}\n\`\`\`\n`);
}

function toPaths(found: TextFile[]): string[] {
  return found.map(({ path }) => path);
}
