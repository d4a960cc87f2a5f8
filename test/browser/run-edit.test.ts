import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSession, findOutput, runInPage } from './open-run-page.ts';
import { openSite, type Site } from './open-site.ts';

const name = 'v1/cancellation/shared-signal';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('/cancellation/'));
  await addSession(page);
});
afterAll(() => site.close());

test('an edited snippet runs without its types', async () => {
  const run =
    await runEdited(`import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export async function run(transport: Transport): Promise<void> {
  const client: Client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const call = { name: 'find-book', arguments: { title: 'Emma' } };
  console.log(await client.callTool(call));
  await client.close();
}
`);
  expect(run.outcome).toBe('finished');
  expect(findOutput(run)).toMatch(/^\{\n {2}content: \[/);
});

test('an edited snippet may bring a server of its own', async () => {
  const run = await runEdited(`import * as z from 'zod';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

export function createServer() {
  const server = new McpServer({ name: 'sums', version: '1.0.0' });
  const shape = { a: z.number() };
  const schemas = { inputSchema: shape, outputSchema: { twice: z.number() } };
  server.registerTool('double', schemas, ({ a }) => ({
    content: [],
    structuredContent: { twice: a * 2 },
  }));
  return server;
}

export async function run(transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.listTools();
  const call = { name: 'double', arguments: { a: 21 } };
  const { structuredContent } = await client.callTool(call);
  console.log(structuredContent);
  await client.close();
}
`);
  expect(run.events.filter(({ type }) => type === 'fault')).toStrictEqual([]);
  expect(findOutput(run)).toBe('{ twice: 42 }\n');
});

test('console.log() prints as Node does', async () => {
  const run = await runEdited(`export async function run() {
  console.log('%s is %d, %j', 'Emma', 1815, { a: 1 });
  console.log(new Map([['a', { b: [1, 2n, undefined] }]]), /x/g, [, 'y']);
  console.log(class Book {}, new Error('no').message, Symbol('s'), -0);
  console.log(new (class Loan { isbn = '1'; })(), [undefined, null], 'x');
  console.group('loans');
  console.log('one\\ntwo');
  console.groupEnd();
  console.error('to', 'stderr');
}
`);
  expect(findOutput(run)).toBe(`Emma is 1815, {"a":1}
Map(1) { 'a' => { b: [ 1, 2n, undefined ] } } /x/g [ <1 empty item>, 'y' ]
[class Book] no Symbol(s) -0
Loan { isbn: '1' } [ undefined, null ] x
loans
  one
  two
to stderr
`);
});

test('a syntax error names its line and column', async () => {
  const run = await runEdited(`export async function run() {
  const = 1;
}
`);
  expect(run.outcome).toBe('failed');
  expect(run.events).toStrictEqual([
    {
      type: 'fault',
      text: 'SyntaxError: Unexpected token',
      line: 2,
      column: 9,
    },
  ]);
});

test('an error that is thrown names its line and column', async () => {
  const run = await runEdited(`import {
  Client,
} from '@modelcontextprotocol/sdk/client/index.js';

export async function run() {
  throw new TypeError(\`no \${Client.name}\`);
}
`);
  expect(run.events).toStrictEqual([
    { type: 'fault', text: 'TypeError: no Client', line: 6, column: 9 },
  ]);
});

test('an error that nobody handles ends the run, as it ends Node', async () => {
  const run = await runEdited(`export async function run() {
  void Promise.reject(new Error('nobody'));
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
`);
  expect(run.outcome).toBe('failed');
  expect(run.events).toMatchObject([{ text: 'Error: nobody', line: 2 }]);
});

test('an import of what no page has names its line', async () => {
  const run = await runEdited(`
import { readFileSync } from 'node:fs';
export async function run() {
  readFileSync('/etc/passwd');
}
`);
  expect(run.events).toMatchObject([
    { text: 'Error: Cannot find module "node:fs" in a page', line: 2 },
  ]);
});

test('what is still open when run() has ended is named, as the harness does', async () => {
  const run = await runEdited(`export async function run() {
  setInterval(() => {}, 1000);
}
`);
  expect(run.events).toMatchObject([
    { text: 'Error: It ended, but Timeout held it open' },
  ]);
});

test('a run that waits for what never comes fails, as it fails in Node', async () => {
  const run = await runEdited(`export async function run() {
  await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise(() => {});
}
`);
  expect(run.events).toMatchObject([
    { text: 'Error: It waits for something that can no longer happen' },
  ]);
});

test('a run waits for what it left to do', async () => {
  const run = await runEdited(`export async function run() {
  setTimeout(() => console.log('late'), 100);
}
`);
  expect(run.outcome).toBe('finished');
  expect(findOutput(run)).toBe('late\n');
});

function runEdited(edited: string) {
  return runInPage(page, { name, way: 'memory', edited });
}
