import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { ClientOptions } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolResultSchema,
  CreateMessageRequestSchema,
  CreateTaskResultSchema,
  ElicitRequestSchema,
  LoggingMessageNotificationSchema,
  ResourceUpdatedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type {
  ElicitResult,
  Progress,
} from '@modelcontextprotocol/sdk/types.js';
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import {
  AbortableTaskStore,
  runTask,
} from '../snippets/v1/library/task-store.ts';
import { createServer } from '../snippets/v1/server.ts';

const program = fileURLToPath(
  new URL('../snippets/v1/server.ts', import.meta.url),
);
const dracula = '9780141439846';
const transports = ['memory', 'stdio', 'http'] as const;

let http: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

describe.each(transports)('over %s', (kind) => {
  test('find-book gives text and structured content', async () => {
    const client = await connect(kind);
    await client.listTools(); // from here on the client validates structured content
    expect(await call(client, 'find-book', { title: 'moby dick' })).toEqual({
      content: [
        {
          type: 'text',
          text: 'Moby-Dick by Herman Melville (1851), on the novel shelf',
        },
      ],
      structuredContent: {
        isbn: '9780142437247',
        title: 'Moby-Dick',
        author: 'Herman Melville',
        year: 1851,
        shelf: 'novel',
        available: true,
      },
    });
  });

  test('reindex-catalogue reports every book', async () => {
    const client = await connect(kind);
    const reports: Progress[] = [];
    const result = await call(
      client,
      'reindex-catalogue',
      { shelf: 'science fiction' },
      (progress) => reports.push(progress),
    );
    expect(textOf(result)).toBe('Reindexed 2 books');
    expect(reports).toEqual([
      { progress: 1, total: 2, message: 'The Time Machine' },
      { progress: 2, total: 2, message: 'The War of the Worlds' },
    ]);
  });

  test('reindex-catalogue stops and logs when the call is cancelled', async () => {
    const client = await connect(kind);
    const logged = nextLog(client);
    const controller = new AbortController();
    const call = client.callTool({ name: 'reindex-catalogue' }, undefined, {
      signal: controller.signal,
      onprogress: () => controller.abort('user clicked stop'),
    });
    await expect(call).rejects.toThrow('MCP error -32001: user clicked stop');
    expect(await logged).toEqual({
      level: 'warning',
      logger: 'catalogue',
      data: 'Reindexing stopped after 1 of 12 books: user clicked stop',
    });
  });

  test('reindex-in-background gives its result and its progress', async () => {
    const client = await connect(kind);
    const reports: Progress[] = [];
    const taskId = await startTask(client, 'science fiction', (progress) =>
      reports.push(progress),
    );
    const tasks = client.experimental.tasks;
    expect(
      textOf(await tasks.getTaskResult(taskId, CallToolResultSchema)),
    ).toBe('Reindexed 2 books');
    expect((await tasks.getTask(taskId)).status).toBe('completed');
    expect(reports).toHaveLength(2);
  });

  test('reindex-in-background stops and logs when the task is cancelled', async () => {
    const client = await connect(kind);
    const logged = nextLog(client);
    const begun = Promise.withResolvers();
    const taskId = await startTask(client, undefined, begun.resolve);
    await begun.promise;
    const tasks = client.experimental.tasks;
    expect((await tasks.cancelTask(taskId)).status).toBe('cancelled');
    expect((await logged).data).toBe(
      'Reindexing stopped after 1 of 12 books: Client cancelled task execution.',
    );
    await expect(
      tasks.getTaskResult(taskId, CallToolResultSchema),
    ).rejects.toThrow('has no result stored');
  });

  test.each<[ElicitResult, string]>([
    [
      { action: 'accept', content: { name: 'Mina', days: 7 } },
      'Lent "Dracula" to Mina for 7 days',
    ],
    [
      { action: 'accept', content: { name: 'Mina' } },
      'Lent "Dracula" to Mina for 14 days',
    ],
    [
      { action: 'decline' },
      'The reader declined: "Dracula" stays on the shelf',
    ],
    [
      { action: 'cancel' },
      'The reader closed the form: "Dracula" stays on the shelf',
    ],
  ])('lend-book answers to %j', async (answer, text) => {
    const client = await connect(kind, { capabilities: { elicitation: {} } });
    client.setRequestHandler(ElicitRequestSchema, () => answer);
    expect(textOf(await call(client, 'lend-book', { isbn: dracula }))).toBe(
      text,
    );
  });

  test('summarise-book gives the words of the model', async () => {
    const client = await connect(kind, { capabilities: { sampling: {} } });
    client.setRequestHandler(CreateMessageRequestSchema, ({ params }) => ({
      role: 'assistant',
      model: 'test',
      content: { type: 'text', text: JSON.stringify(params.messages) },
    }));
    expect(
      textOf(await call(client, 'summarise-book', { isbn: dracula })),
    ).toContain('Summarise \\"Dracula\\" by Bram Stoker in one sentence.');
  });
});

test.each([
  ['find-book', { title: 'Dune' }, 'Cannot find "Dune" in the catalogue'],
  [
    'find-book',
    { title: 'Dorian Gray' },
    'Cannot find "Dorian Gray" in the catalogue: did you mean "The Picture of Dorian Gray"?',
  ],
  ['find-book', { title: '?' }, 'Cannot find "?" in the catalogue'],
  ['return-book', { isbn: dracula }, '"Dracula" is not on loan'],
  ['return-book', { isbn: '0' }, 'Cannot find a book with the ISBN "0"'],
  ['lend-book', { isbn: dracula }, 'Client does not support form elicitation.'],
  [
    'summarise-book',
    { isbn: dracula },
    'Client does not support sampling (required for sampling/createMessage)',
  ],
  ['read-manuscript', {}, 'MCP error -32602: Tool read-manuscript disabled'],
  [
    'reindex-in-background',
    {},
    "MCP error -32601: Tool reindex-in-background requires task augmentation (taskSupport: 'required')",
  ],
])('%s %j is an error', async (name, args, text) => {
  const result = await call(await connect('memory'), name, args);
  expect(result).toEqual({ isError: true, content: [{ type: 'text', text }] });
});

test('the loans of a book show in find-book, lend-book and return-book', async () => {
  const client = await connect('memory', { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, () => ({
    action: 'accept',
    content: { name: 'Mina' },
  }));
  await call(client, 'lend-book', { isbn: dracula });
  expect(textOf(await call(client, 'find-book', { title: 'Dracula' }))).toBe(
    'Dracula by Bram Stoker (1897), on loan',
  );
  expect(textOf(await call(client, 'lend-book', { isbn: dracula }))).toBe(
    '"Dracula" is already on loan',
  );
  expect(await read(client, 'library://loans')).toBe(
    `[{"isbn":"${dracula}","title":"Dracula","reader":"Mina","days":14}]`,
  );
  expect(textOf(await call(client, 'return-book', { isbn: dracula }))).toBe(
    'Returned "Dracula"',
  );
  expect(await read(client, 'library://loans')).toBe('[]');
  expect(await read(await connect('memory'), 'library://loans')).toBe('[]');
});

test('lend-book keeps the book when the call is cancelled while the form is open', async () => {
  const client = await connect('memory', { capabilities: { elicitation: {} } });
  const controller = new AbortController();
  client.setRequestHandler(ElicitRequestSchema, () => {
    controller.abort('too slow');
    return { action: 'accept', content: { name: 'Mina' } };
  });
  const lending = client.callTool(
    { name: 'lend-book', arguments: { isbn: dracula } },
    undefined,
    { signal: controller.signal },
  );
  await expect(lending).rejects.toThrow('too slow');
  expect(await read(client, 'library://loans')).toBe('[]');
});

test('runTask() stores the error of the work as a failed result', async () => {
  const tasks = new AbortableTaskStore();
  const server = new McpServer(
    { name: 'test', version: '1.0.0' },
    {
      taskStore: tasks,
      capabilities: { tasks: { requests: { tools: { call: {} } } } },
    },
  );
  server.experimental.tasks.registerToolTask(
    'reindex-in-background',
    {},
    {
      async createTask({ taskStore }) {
        const task = await taskStore.createTask({ pollInterval: 25 });
        const work = () => Promise.reject(new Error('disk full'));
        void runTask(tasks, taskStore, task.taskId, work);
        return { task };
      },
      getTask: ({ taskStore, taskId }) => taskStore.getTask(taskId),
      getTaskResult: () => ({ content: [] }),
    },
  );
  const client = await openInMemory(server);
  const taskId = await startTask(client);
  const result = await client.experimental.tasks.getTaskResult(
    taskId,
    CallToolResultSchema,
  );
  expect(result).toMatchObject({
    isError: true,
    content: [{ type: 'text', text: 'Error: disk full' }],
  });
  expect((await client.experimental.tasks.getTask(taskId)).status).toBe(
    'failed',
  );
  expect(tasks.running.size).toBe(0);
});

test('library://loans notifies a subscriber, and no one else', async () => {
  const client = await connect('memory', { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, () => ({
    action: 'accept',
    content: { name: 'Mina' },
  }));
  const updates: string[] = [];
  client.setNotificationHandler(
    ResourceUpdatedNotificationSchema,
    ({ params }) => void updates.push(params.uri),
  );
  const lendAndReturn = async () => {
    await call(client, 'lend-book', { isbn: dracula });
    await call(client, 'return-book', { isbn: dracula });
  };
  await lendAndReturn();
  expect(updates).toEqual([]);
  await client.subscribeResource({ uri: 'library://loans' });
  await lendAndReturn();
  expect(updates).toEqual(['library://loans', 'library://loans']);
  await client.unsubscribeResource({ uri: 'library://loans' });
  await lendAndReturn();
  expect(updates).toHaveLength(2);
});

test('open-archive and close-archive show and hide read-manuscript', async () => {
  const client = await connect('memory');
  let changes = 0;
  client.setNotificationHandler(
    ToolListChangedNotificationSchema,
    () => void (changes += 1),
  );
  const offered = async () =>
    (await client.listTools()).tools.some(
      ({ name }) => name === 'read-manuscript',
    );
  expect(await offered()).toBe(false);
  await call(client, 'open-archive');
  expect([await offered(), changes]).toEqual([true, 1]);
  expect(textOf(await call(client, 'read-manuscript'))).toBe(
    'It was on a dreary night of November…',
  );
  await call(client, 'close-archive');
  expect([await offered(), changes]).toEqual([false, 2]);
});

test('the resources are listed and read', async () => {
  const client = await connect('memory');
  const { resources } = await client.listResources();
  expect(resources).toHaveLength(15);
  expect(resources[3]).toEqual({
    uri: 'book://9780141439471',
    name: '9780141439471',
    title: 'Frankenstein',
    mimeType: 'application/json',
  });
  expect(await read(client, 'library://opening-hours')).toContain(
    'Sunday: closed',
  );
  expect(JSON.parse(await read(client, 'library://catalogue'))).toHaveLength(
    12,
  );
  expect(JSON.parse(await read(client, `book://${dracula}`))).toMatchObject({
    title: 'Dracula',
  });
  await expect(read(client, 'book://0')).rejects.toMatchObject({
    code: -32002,
  });
});

test.each([
  [
    'shelf',
    { type: 'ref/prompt', name: 'recommend-book' },
    'g',
    {},
    ['gothic'],
  ],
  [
    'first',
    { type: 'ref/prompt', name: 'compare-books' },
    'the t',
    {},
    ['The Time Machine', 'The Turn of the Screw'],
  ],
  [
    'second',
    { type: 'ref/prompt', name: 'compare-books' },
    'the t',
    { first: 'The Time Machine' },
    ['The Turn of the Screw'],
  ],
  [
    'isbn',
    { type: 'ref/resource', uri: 'book://{isbn}' },
    '97801424',
    {},
    ['9780142437247'],
  ],
] as const)('%s of %o completes', async (name, ref, value, given, values) => {
  const client = await connect('memory');
  const { completion } = await client.complete({
    ref,
    argument: { name, value },
    context: { arguments: { ...given } },
  });
  expect(completion.values).toEqual(values);
});

test.each([
  [
    'recommend-book',
    { shelf: 'gothic' },
    'Recommend one book from the gothic shelf. Mood: any.',
  ],
  [
    'recommend-book',
    { shelf: 'novel', mood: 'gloomy' },
    'Recommend one book from the novel shelf. Mood: gloomy.',
  ],
  [
    'compare-books',
    { first: 'Dracula', second: 'Emma' },
    'Compare "Dracula" with "Emma".',
  ],
])('%s %j gives a message', async (name, args, text) => {
  const { messages } = await (
    await connect('memory')
  ).getPrompt({ name, arguments: args });
  expect(messages[0]).toEqual({
    role: 'user',
    content: { type: 'text', text },
  });
});

test('logging/setLevel holds over HTTP, where levels are kept by session', async () => {
  const client = await connect('http');
  await client.setLoggingLevel('error');
  const logs: unknown[] = [];
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => void logs.push(params),
  );
  const begun = Promise.withResolvers();
  const taskId = await startTask(client, undefined, begun.resolve);
  await begun.promise;
  await client.experimental.tasks.cancelTask(taskId);
  await client.ping();
  expect(logs).toEqual([]);
});

test('over stdio the program exits by itself after client.close(), in the middle of its work', async () => {
  const script = `console.error(require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(program)}], { stdio: 'inherit' }).status)`;
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--eval', script],
    stderr: 'pipe',
  });
  const client = await open(transport);
  await startTask(client);
  const status = once(transport.stderr ?? process.stdin, 'data');
  const cut = expect(call(client, 'reindex-catalogue')).rejects.toThrow(
    'Connection closed',
  );
  await client.close();
  await cut;
  expect(String(await status)).toBe('0\n');
});

test('over HTTP a request without a session, or with an unknown one, is refused', async () => {
  const refusal = async (headers: Record<string, string>, path = '/mcp') => {
    const response = await fetch(new URL(path, http.url), {
      method: 'POST',
      headers: {
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    return [response.status, await response.text()];
  };
  expect(await refusal({})).toEqual([
    400,
    refusalBody('Bad Request: Server not initialized'),
  ]);
  expect(await refusal({ 'mcp-session-id': 'none' })).toEqual([
    404,
    refusalBody('Session not found'),
  ]);
  expect(await refusal({}, '/')).toEqual([404, refusalBody('Not found')]);
  expect(await refusal({ origin: 'https://example.com' })).toEqual([
    403,
    refusalBody('Forbidden'),
  ]);
});

test('over HTTP the server asks back on the stream of the call', async () => {
  const withoutGet: typeof fetch = async (url, init) =>
    init?.method === 'GET'
      ? new Response(null, { status: 405 })
      : fetch(url, init);
  const transport = new StreamableHTTPClientTransport(http.url, {
    fetch: withoutGet,
  });
  const client = await open(transport, {
    capabilities: { elicitation: {}, sampling: {} },
  });
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'decline' }));
  client.setRequestHandler(CreateMessageRequestSchema, () => ({
    role: 'assistant',
    model: 'test',
    content: { type: 'text', text: 'A count moves house.' },
  }));
  expect(textOf(await call(client, 'lend-book', { isbn: dracula }))).toContain(
    'The reader declined',
  );
  expect(textOf(await call(client, 'summarise-book', { isbn: dracula }))).toBe(
    'A count moves house.',
  );
});

test('over HTTP a DELETE ends the session', async () => {
  const transport = new StreamableHTTPClientTransport(http.url);
  const client = await open(transport);
  const { sessionId = '' } = transport;
  await transport.terminateSession();
  const response = await fetch(http.url, {
    headers: { accept: 'text/event-stream', 'mcp-session-id': sessionId },
  });
  expect([response.status, await response.text()]).toEqual([
    404,
    refusalBody('Session not found'),
  ]);
  await client.close();
});

test('over HTTP the program prints its URL, and SIGTERM ends it', async () => {
  const { url, exit, stop } = await startHttp();
  expect(url.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
  await open(new StreamableHTTPClientTransport(url));
  stop();
  expect(await exit).toEqual([0, null]);
});

test('the program serves when it is run through a linked folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-server-'));
  symlinkSync(dirname(program), join(folder, 'v1'), 'junction');
  const { status } = spawnSync(process.execPath, [
    join(folder, 'v1', 'server.ts'),
    '--port',
  ]);
  expect(status).toBe(2);
});

test.each([
  [
    ['--http', 'IN USE'],
    1,
    'Cannot serve: listen EADDRINUSE: address already in use 127.0.0.1:IN USE',
  ],
  [
    ['--http', 'eighty'],
    2,
    'Cannot serve: "eighty" is not a port from 0 to 65535',
  ],
  [['--port'], 2, "Cannot serve: Unknown option '--port'"],
  [
    ['3000'],
    2,
    "Cannot serve: Unexpected argument '3000'. This command does not take positional arguments",
  ],
])('the arguments %j end the program', (args, code, message) => {
  const fill = (text: string) => text.replace('IN USE', http.url.port);
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [program, ...args.map(fill)],
    { encoding: 'utf8' },
  );
  expect({ status, stderr, stdout }).toEqual({
    status: code,
    stderr: `${fill(message)}\n`,
    stdout: '',
  });
});

async function connect(
  kind: (typeof transports)[number],
  options?: ClientOptions,
): Promise<Client> {
  if (kind === 'http')
    return open(new StreamableHTTPClientTransport(http.url), options);
  if (kind === 'stdio')
    return open(
      new StdioClientTransport({ command: process.execPath, args: [program] }),
      options,
    );
  return openInMemory(createServer(), options);
}

async function openInMemory(
  server: McpServer,
  options?: ClientOptions,
): Promise<Client> {
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await server.connect(serverSide);
  return open(clientSide, options);
}

async function open(
  transport: Parameters<Client['connect']>[0],
  options?: ClientOptions,
): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' }, options);
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

async function call(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
  onprogress?: (progress: Progress) => void,
) {
  return client.callTool(
    { name, arguments: args },
    undefined,
    onprogress ? { onprogress } : {},
  );
}

function textOf(result: Awaited<ReturnType<typeof call>>): string | undefined {
  const [block] = CallToolResultSchema.parse(result).content;
  return block?.type === 'text' ? block.text : undefined;
}

async function read(client: Client, uri: string): Promise<string> {
  const [contents] = (await client.readResource({ uri })).contents;
  return contents && 'text' in contents ? contents.text : '';
}

async function startTask(
  client: Client,
  shelf?: string,
  onprogress: (progress: Progress) => void = () => {},
): Promise<string> {
  const params = { name: 'reindex-in-background', arguments: { shelf } };
  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 }, onprogress },
  );
  return task.taskId;
}

async function nextLog(client: Client) {
  const { promise, resolve } = Promise.withResolvers<{
    level: string;
    data?: unknown;
  }>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => resolve(params),
  );
  return promise;
}

function refusalBody(message: string): string {
  return `{"jsonrpc":"2.0","error":{"code":-32000,"message":"${message}"},"id":null}`;
}

async function startHttp() {
  const child = spawn(process.execPath, [program, '--http', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const line: unknown[] = await once(createInterface(child.stdout), 'line');
  return { url: new URL(String(line[0])), exit, stop: () => child.kill() };
}
