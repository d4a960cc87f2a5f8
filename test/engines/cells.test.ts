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

/** They print what an engine says of a mistake, in its own words. */
const ownWords = ['v1/structured-output/union', 'v1/start/noise'];

let site: Served;

beforeAll(async () => {
  site = await serve('dist');
});
afterAll(() => site.close());

describe.each(engines)('in %s', (_, start) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await start();
    await openSession(engine, site.url);
  });
  afterAll(() => engine.close());

  test('there are more than sixty live snippets to try', () => {
    expect(chosen.length).toBeGreaterThan(60);
  });

  test.each(cells)(
    '$name over $way prints and sends what it did in Node',
    async (cell) => {
      const { name, way } = cell;
      const observed = observe(cell, await runIn(engine, { name, way }));
      const expected = expectAsInNode(cell);
      if (ownWords.includes(name))
        expect(observed.outcome).toBe(expected.outcome);
      else expect(observed).toStrictEqual(expected);
    },
  );
});
