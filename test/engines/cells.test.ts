import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../scripts/measure/serve.ts';
import {
  expectAsInNode,
  findLiveCells,
  observe,
} from '../browser/live-cells.ts';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';
import { openSession, runIn } from './session.ts';

const all = findLiveCells();
const names = [...new Set(all.map(({ name }) => name))];
/** Every second snippet, which are more than sixty; `--all` takes every one. */
const chosen = names.filter(
  (_, index) => process.env['ALL'] || index % 2 === 0,
);
const cells = all.filter(({ name }) => chosen.includes(name));
const ways = [...new Set(cells.map(({ way }) => way))];

/** They print what an engine says of a mistake, in its own words. */
const ownWords = ['v1/structured-output/union', 'v1/start/noise'];

let site: Served;

beforeAll(async () => {
  site = await serve('dist');
});
afterAll(() => site.close());

describe.each(engines)('in %s', (name, start) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await start();
    await openSession(engine, site.url);
  });
  afterAll(() => engine.close());

  test('there are more than sixty live snippets to try', () => {
    expect(chosen.length).toBeGreaterThan(60);
  });

  test.each(ways)(
    'live snippets print and send over %s what they did in Node',
    async (way) => {
      const tried = cells.filter((cell) => cell.way === way);
      const different: unknown[] = [];
      for (const cell of tried) {
        const { name, way } = cell;
        const observed = observe(cell, await runIn(engine, { name, way }));
        const expected = expectAsInNode(cell);
        const isSame = ownWords.includes(name)
          ? observed.outcome === expected.outcome
          : isDeepStrictEqual(observed, expected);
        if (!isSame) different.push({ name, ...observed });
      }
      const equal = tried.length - different.length;
      console.log(`${name}, ${way}: ${equal} of ${tried.length} as in Node`);
      expect(different).toEqual([]);
    },
  );
});
