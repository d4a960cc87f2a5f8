import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../scripts/measure/serve.ts';
import { findOutput } from '../browser/open-run-page.ts';
import { refused } from '../browser/refused.ts';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';
import { openSession, runIn, usualPatience } from './session.ts';

const program = {
  name: 'v1/cancellation/shared-signal',
  way: 'memory',
} as const;
const printed = 'found Dracula\nfound Middlemarch\n';
/** What an engine gives to a program that Chromium refuses, and that reaches nothing of the site. */
const harmless: Record<(typeof engines)[number][0], string[]> = {
  Firefox: [],
  WebKit: ['a cache', 'WebAssembly'],
};
let site: Served;
/** Another server of this machine, which a program must not reach. */
let hostile: Served;

beforeAll(async () => {
  site = await serve('dist');
  hostile = await serve('dist');
});
afterAll(() => {
  site.close();
  hostile.close();
});

describe.each(engines)('in %s', (name, start) => {
  const allowed = harmless[name];
  let engine: Engine;

  beforeAll(async () => {
    engine = await start();
    await openSession(engine, site.url);
    await engine.evaluate(`(async () => {
      localStorage.setItem('secret', 'of the site');
      const cache = await caches.open('site');
      await cache.put('/secret', new Response('of the site'));
    })()`);
  });
  afterAll(() => engine.close());

  test.each(
    Object.entries(refused).filter(([what]) => !allowed.includes(what)),
  )('a program gets no %s', async (_what, attempt) => {
    const edited = `export async function run() {
  const url = ${JSON.stringify(`${hostile.url}/404.html`)};
  const siteUrl = ${JSON.stringify(`${site.url}/`)};
  try {
    console.log('got', ${attempt});
  } catch {
    console.log('refused');
  }
}`;
    const run = await runIn(engine, { ...program, edited });
    expect(findOutput(run)).toBe('refused\n');
  });

  test('a program finds nothing in the caches of the site', async () => {
    const edited = `export async function run() {
  const find = async () => (await caches.keys()).length;
  console.log(await find().catch(() => 0));
}`;
    const run = await runIn(engine, { ...program, edited });
    expect(findOutput(run)).toBe('0\n');
  });

  test('Stop ends an endless loop, and the next run works', async () => {
    const edited = `export async function run() { for (;;); }`;
    await openSession(engine, site.url, usualPatience);
    const stopped = await runIn(engine, { ...program, edited, stopAfter: 300 });
    expect(stopped.outcome).toBe('stopped');
    expect(findOutput(await runIn(engine, program))).toBe(printed);
  });

  test('Stop ends a bomb of arrays, and the next run works', async () => {
    const edited = `export async function run() {
  const all = [];
  for (;;) all.push(new Array(1_000_000).fill(Math.random()));
}`;
    await openSession(engine, site.url, usualPatience);
    const bomb = await runIn(engine, { ...program, edited, stopAfter: 300 });
    expect(bomb.outcome).toMatch(/^(?:failed|stopped)$/);
    expect(findOutput(await runIn(engine, program))).toBe(printed);
  });

  test('a flood of output ends the run by itself', async () => {
    const edited = `export async function run() { for (;;) console.log('x'); }`;
    const flood = await runIn(engine, { ...program, edited });
    expect(flood.outcome).toBe('failed');
    expect(findOutput(await runIn(engine, program))).toBe(printed);
  });
});
