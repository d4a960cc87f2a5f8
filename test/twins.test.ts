import { expect, test } from 'vitest';
import { readSnippetFiles } from '../scripts/files.ts';

/** Why a snippet of v1 has no twin in v2, where the pages say so too. */
const onlyInV1: Record<string, string> = {
  'answering/ping-first': 'v2 cancels a request whose ID is 0',
  'cancellation/close-stdio': 'a server of v2 reacts to the end of stdin',
  'cancellation/id-zero': 'v2 cancels a request whose ID is 0',
  'cancellation/lost-cancel': 'the page has other runs of v2 for it',
  'cancellation/signal-per-call': 'v2 takes one signal for many calls',
  'cancellation/task-ttl': 'v2 has tasks as an extension',
  'cancellation/task-unaware': 'v2 has tasks as an extension',
  'completions/beside-optional': 'v2 completes an optional argument alone',
  'errors/auth-issuer': 'v2 reports it with another text',
  'errors/auth-redirect-uri': 'v2 reports nothing',
  'errors/task-required': 'v2 has tasks as an extension',
  'signals/task': 'v2 has tasks as an extension',
  'signals/task-stream': 'v2 has tasks as an extension',
  'start/no-extension': 'v2 publishes no types for such a path',
  'start/root.fails': 'v2 exports its root',
  'start/zod-nested': 'v2 takes no schema of Zod 3',
  'structured-output/spread': 'v2 takes an interface',
};
const folder = /^snippets\/(?<sdk>v\d)\/(?<name>.+)\.ts$/;
/** The parts of the bundled servers. */
const elsewhere = /^library\//;

test('every snippet of v1 has a twin in v2, or a reason', () => {
  const paths = readSnippetFiles(process.cwd()).map(({ path }) => path);
  expect(findAlone(paths)).toEqual(Object.keys(onlyInV1));
});

test('a snippet without a twin is found, and a twin may pass what fails in v1', () => {
  const paths = [
    'snippets/v1/tools/call.ts',
    'snippets/v1/tools/type.fails.ts',
    'snippets/v2/tools/type.ts',
  ];
  expect(findAlone(paths)).toEqual(['tools/call']);
});

/** The names of snippets that are in v1 alone. */
function findAlone(paths: string[]): string[] {
  const names = (sdk: string) =>
    paths.flatMap((path) => {
      const groups = folder.exec(path)?.groups;
      return groups?.['sdk'] === sdk ? (groups['name'] ?? []) : [];
    });
  const twins = new Set(names('v2').map(removeFails));
  return names('v1')
    .filter((name) => !elsewhere.test(name) && !twins.has(removeFails(name)))
    .sort();
}

function removeFails(name: string): string {
  return name.replace(/\.fails$/, '');
}
