import { randomInt } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { readPages } from '../scripts/files.ts';
import { changeBodies } from '../scripts/mutate/bodies.ts';
import { openChecks } from '../scripts/mutate/checks.ts';
import { makeDraw, pick } from '../scripts/mutate/draw.ts';
import { judge } from '../scripts/mutate/judge.ts';
import { kinds } from '../scripts/mutate/kinds.ts';
import { mutate, type Choose } from '../scripts/mutate/mutate.ts';
import type { Mutation } from '../scripts/mutate/mutation.ts';
import { getFile, readProject } from '../scripts/mutate/project.ts';
import { formatEscape } from '../scripts/mutate/report.ts';
import { findReferences } from '../scripts/sync/references.ts';

const root = process.cwd();
const project = readProject(root);
const checks = openChecks(root);
afterAll(() => checks.close());

const [seen = expect.fail('no fence is changed')] = changeBodies('output')(
  project,
  makeDraw(1),
);
const library = 'snippets/v1/library/books.ts';

test('the checks catch a sample of every kind that they see without a run, and one answer of a server', async () => {
  const seed = randomInt(2 ** 31);
  const reports: string[] = [];
  for await (const { kind, escaped } of mutate(root, seed, takeOne))
    for (const escape of escaped)
      reports.push(formatEscape(kind, escape, root));
  expect(reports.join('\n'), `npm run mutate -- --seed ${seed}`).toBe('');
});

describe('judge() lets escape', () => {
  test('a change that no check can see', async () => {
    const { text } = getFile(project.code, library);
    const mutation: Mutation = {
      changes: [
        { path: library, text: text.replace('The shelves', 'Shelves') },
      ],
      places: [[{ file: library, line: 3 }]],
      seenBy: 'check',
    };
    const [escape, ...others] = await judge([mutation], checks.find);
    expect(others).toEqual([]);
    if (!escape) expect.fail('nothing escaped');
    const report = formatEscape('a comment', escape, root);
    expect(report).toContain('-/** The shelves of the library. */');
    expect(report).toContain('+/** Shelves of the library. */');
    expect(report).toContain(`must be named: ${library}:3\nwas said: nothing`);
  });

  test('a change that is named at another line', async () => {
    const places = seen.places.map((all) =>
      all.map(({ file, line }) => ({ file, line: line + 1 })),
    );
    const misplaced = { ...seen, places };
    const escaped = await judge([seen, misplaced], checks.find);
    expect(escaped.map(({ mutation }) => mutation.places)).toEqual([places]);
  });

  test('a change of which only one place is named', async () => {
    const places = [...seen.places, [{ file: library, line: 1 }]];
    const escaped = await judge([{ ...seen, places }], checks.find);
    expect(escaped).toHaveLength(1);
  });

  test('everything, when the checks are blind', async () => {
    const blind = () => Promise.resolve([]);
    for (const make of Object.values(kinds)) {
      const mutations = make(project, makeDraw(1));
      expect(await judge(mutations, blind)).toHaveLength(mutations.length);
      expect(mutations).not.toEqual([]);
    }
  });
});

describe('the mutations', () => {
  test('are the same for the same seed, and others for another', () => {
    for (const kind of ['code inside a region', 'a recorded message']) {
      const make = (seed: number) => kinds[kind]?.(project, makeDraw(seed));
      expect(make(7)).toEqual(make(7));
      expect(make(7)).not.toEqual(make(8));
    }
  });

  test('reach every fence of the project', () => {
    const references = readPages(root).flatMap(
      (file) => findReferences(file).references,
    );
    const reached = Object.entries(kinds)
      .filter(([kind]) => kind.startsWith('a character in the body of'))
      .flatMap(([, make]) => make(project, makeDraw(1)))
      .flatMap(({ places }) => places.flat());
    const where = references.map(({ at: { file, line } }) => ({ file, line }));
    expect(reached).toHaveLength(where.length);
    expect(reached).toEqual(expect.arrayContaining(where));
  });

  test('change something, each', () => {
    const { code, recordings, lockfile, fences } = project;
    const pages = fences.map((fence) => fence.page);
    const files = [...code, ...recordings, lockfile, ...pages];
    for (const make of Object.values(kinds))
      for (const { changes } of make(project, makeDraw(2)))
        for (const { path, text } of changes)
          expect(getFile(files, path).text).not.toBe(text);
  });
});

const takeOne: Choose = (mutations, draw, kind) => {
  const isAnswer = kind === 'an answer of a bundled server';
  const quick = mutations.filter(
    ({ seenBy }) => seenBy === 'check' || isAnswer,
  );
  return quick.length > 0 ? [pick(quick, draw)] : [];
};
