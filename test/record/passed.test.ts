import { expect, test } from 'vitest';
import { hashSnippet } from '../../scripts/record/passed.ts';

const path = 'snippets/v1/tools/find.ts';
const root = process.cwd();
const hash = (text: string, recording = '{}') =>
  hashSnippet({ path, text }, recording, new Map(), root);

test('hashSnippet() is the same for the same snippet and recording', () => {
  expect(hash('const one = 1;\n')).toBe(hash('const one = 1;\n'));
});

test('hashSnippet() is another when a marker has moved, which is in no program', () => {
  const before =
    '//#region a\nconst one = 1;\n//#endregion a\nconst two = 2;\n';
  const after = '//#region a\nconst one = 1;\nconst two = 2;\n//#endregion a\n';
  expect(hash(after)).not.toBe(hash(before));
});

test('hashSnippet() is another when the recording is', () => {
  expect(hash('', '{ }')).not.toBe(hash('', '{}'));
});
