import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runnable } from '../../site/run/program/run.ts';
import { addSession, findOutput, runInPage } from './open-run-page.ts';
import { openSite, type Site } from './open-site.ts';

const flagship = ['v1', 'v2'].flatMap((edition) =>
  (['memory', 'stdio', 'http'] as const).map((way) => ({
    name: `${edition}/cancellation/abort`,
    way,
  })),
);
const next = { name: 'v1/cancellation/shared-signal', way: 'memory' } as const;
const endless = `export async function run() {
  console.log('round');
  for (;;);
}
`;

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('/cancellation/'));
  await addSession(page);
  // The first run of all fetches the runtime.
  await runInPage(page, next);
});
afterAll(() => site.close());

/** More than any machine needs: what is judged is what a program that is stopped does, not how soon. `npm run bench -- run` has the times. */
const patient = { answer: 120_000, end: 600_000 };

test.each(flagship)(
  'Stop on the running call of $name over $way shows how the handler stops',
  async (cell) => {
    await addSession(page, patient);
    const run = await runInPage(page, { ...cell, stopAt: '1 of 12 books' });
    expect(run.outcome).toBe('stopped');
    expect(run.events).toContainEqual({
      type: 'message',
      entry: expect.objectContaining({
        from: 'client',
        message: {
          jsonrpc: '2.0',
          method: 'notifications/cancelled',
          params: { requestId: 1, reason: 'user pressed Stop' },
        },
      }) as unknown,
    });
    expect(findOutput(run)).toContain(
      'server: Reindexing stopped after 1 of 12 books: user pressed Stop',
    );
  },
);

test('Stop ends an endless loop', async () => {
  await addSession(page);
  const wanted = { ...next, edited: endless, stopAt: 'round' };
  const run = await runInPage(page, wanted);
  expect(run.outcome).toBe('stopped');
});

test('the run after an endless loop works', async () => {
  const wanted = { ...next, edited: endless, stopAt: 'round' };
  expect((await runInPage(page, wanted)).outcome).toBe('stopped');
  expect(findOutput(await runInPage(page, next))).toBe(
    'found Dracula\nfound Middlemarch\n',
  );
});

test('Stop ends an endless loop in a server over stdio, which is a worker of a worker', async () => {
  const edited = `export function createServer() {
  for (;;);
}
export async function run(transport) {
  console.log('round');
  await transport.start();
}
`;
  const wanted = { ...next, way: 'stdio', edited, stopAt: 'round' } as const;
  const run = await runInPage(page, wanted);
  expect(run.outcome).toBe('stopped');
});

test('Stop before anything is loaded ends a run that never begins', async () => {
  const fresh = await site.open('/cancellation/');
  await addSession(fresh.page);
  const run = await runInPage(fresh.page, { ...next, stopAfter: 0 });
  expect(run).toMatchObject({ outcome: 'stopped', events: [] });
  expect((await runInPage(fresh.page, next)).outcome).toBe('finished');
});

test('a second run ends the first', async () => {
  const outcomes = await page.evaluate(async () => {
    const response = await fetch('/run/v1/cancellation/abort.json');
    const runnable = (await response.json()) as Runnable;
    const request = { runnable, way: 'memory' } as const;
    const first = window.session.run(request, () => {});
    const second = window.session.run(request, () => {});
    return Promise.all([first.ended, second.ended]);
  });
  expect(outcomes).toStrictEqual(['stopped', 'finished']);
});
