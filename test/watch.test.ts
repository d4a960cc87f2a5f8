import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSnippetFiles } from '../scripts/files.ts';
import { copyProject } from './copy-project.ts';

const project = copyProject();
const snippet = 'snippets/v1/shelf/find.ts';
const recording = 'snippets/v1/shelf/find.recording.json';
const page = 'docs/find.mdx';
const other = 'docs/other.mdx';

write(snippet, makeSnippet('Dracula'));
write(page, makePage(`txt output="${snippet}"`));
write(other, makePage('txt output="snippets/v1/cancellation/tell-apart.ts"'));

const child = spawn(
  process.execPath,
  [join(process.cwd(), 'scripts/snippets.mjs'), 'watch'],
  { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
);
const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
let stderr = '';
child.stderr.setEncoding('utf8').on('data', (text: string) => {
  stderr += text;
});

beforeAll(() => readRound('watching'));
afterAll(() => child.kill('SIGKILL'));

test('watch tells at first what is wrong, and mends nothing', async () => {
  await readStderr(`${page}:5:1 missing-recording: `);
  await readStderr(`${other}:5:1 stale-fence: `);
  expect(read(other)).toContain('"\n```\n');
});

test('watch syncs a page that is saved, and runs nothing', async () => {
  write(other, `${read(other)}\nSaved.\n`);
  expect(await readRound()).toEqual([
    `synced ${other}`,
    expect.stringMatching(/^checked 0 snippets and 1 page in [\d.]+ s$/),
  ]);
  expect(read(other)).toContain('-> failed\n```\n');
});

test('watch records a snippet that is saved, syncs its page, and touches nothing else', async () => {
  const before = readSnippetFiles(project);
  write(snippet, makeSnippet('Jane Eyre'));
  expect(await readRound()).toEqual([
    `recorded ${recording}`,
    `synced ${page}`,
    expect.stringMatching(/^checked 1 snippet and 1 page in [\d.]+ s$/),
  ]);
  expect(read(page)).toContain('Jane Eyre by Charlotte');
  const known = new Set(before.map(({ path, text }) => path + text));
  const changed = readSnippetFiles(project).filter(
    ({ path, text }) => !known.has(path + text),
  );
  expect(changed.map(({ path }) => path)).toEqual([recording, snippet]);
});

test('watch leaves the page of a snippet with a fault, and sees it cured', async () => {
  const before = read(page);
  stderr = '';
  write(snippet, 'throw new Error("no shelf");\n');
  expect(await readRound()).toEqual([
    `left ${page} as it is`,
    expect.stringMatching(/^checked 1 snippet and 1 page in .* found 1 fault$/),
  ]);
  expect(read(page)).toBe(before);
  write(snippet, makeSnippet('Dracula'));
  expect(await readRound()).toEqual([
    `recorded ${recording}`,
    `synced ${page}`,
    expect.stringMatching(/^checked 1 snippet and 1 page in [\d.]+ s$/),
  ]);
  expect(stderr).toContain(`${snippet}:1:7 failed-run: Cannot run`);
  expect(stderr.match(/fix:/g)).toHaveLength(1);
});

test('watch takes no file for empty or gone that an editor is saving', async () => {
  write(snippet, '');
  // That this round comes proves that none came for the empty file.
  write(other, `${read(other)}\nSaved again.\n`);
  expect(await readRound()).toHaveLength(1);
  write(`${snippet}~`, makeSnippet('Emma'));
  rmSync(join(project, snippet));
  renameSync(join(project, `${snippet}~`), join(project, snippet));
  expect(await readRound()).toContain(`recorded ${recording}`);
  expect(read(page)).toContain('Cannot find "Emma"');
});

test('watch gathers what is saved while a round runs, and what it wrote itself is no news', async () => {
  const door = await openDoor();
  write(snippet, makeSnippet('Frankenstein', door.port));
  await door.entered;
  write(other, `${read(other)}\nSaved in the middle.\n`);
  write(page, `${read(page)}\nSaved in the middle.\n`);
  door.open();
  expect(await readRound()).toContain(`synced ${page}`);
  expect(read(page)).toMatch(/Frankenstein by[^]*Saved in the middle/);
  expect(await readRound()).toEqual([
    expect.stringMatching(/^checked 0 snippets and 1 page in [\d.]+ s$/),
  ]);
});

test('watch runs a snippet once that does as recorded, and twice that does not', async () => {
  const door = await openDoor();
  door.open();
  write(snippet, makeSnippet('Frankenstein', door.port));
  expect(await readRound()).toContain(`recorded ${recording}`);
  expect(door.countVisits()).toBe(1);
  write(snippet, makeSnippet('Dracula', door.port));
  expect(await readRound()).toContain(`synced ${page}`);
  expect(door.countVisits()).toBe(3);
});

test('watch ends at once, and so does what it runs', async () => {
  const door = await openDoor();
  write(snippet, makeSnippet('Dracula', door.port));
  const socket = await door.entered;
  child.kill('SIGINT');
  await Promise.all([once(child, 'exit'), once(socket, 'close')]);
  expect(child.exitCode).toBe(130);
});

/** Returns the lines of the next round: up to one that begins as its last does. */
async function readRound(last = 'checked'): Promise<string[]> {
  const round: string[] = [];
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`watch has ended:\n${stderr}`);
    round.push(value);
    if (value.startsWith(last)) return round;
  }
}

/** Resolves once a text was written to stderr. */
async function readStderr(text: string): Promise<void> {
  while (!stderr.includes(text)) await once(child.stderr, 'data');
}

/** A snippet waits at a door until it is opened. */
async function openDoor() {
  const first = Promise.withResolvers<Socket>();
  let isOpen = false;
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.on('error', () => socket.destroy()).resume();
    if (isOpen) socket.end();
    first.resolve(socket);
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port');
  const open = () => {
    isOpen = true;
    void first.promise.then((socket) => socket.end());
  };
  const countVisits = () => visits;
  return { port: address.port, entered: first.promise, open, countVisits };
}

function makeSnippet(title: string, port?: number): string {
  const wait = port
    ? `await once(connect(${port}, '127.0.0.1').resume(), 'close');`
    : '';
  return `import { once } from 'node:events';
import { connect } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['memory'];
export const parts = [once, connect];

export async function run(transport: Transport) {
  ${wait}
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const call = { name: 'find-book', arguments: { title: '${title}' } };
  console.log((await client.callTool(call)).content);
  await client.close();
}
`;
}

function makePage(directive: string): string {
  return `---\ntitle: Find\n---\n\n\`\`\`${directive}\n\`\`\`\n`;
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
