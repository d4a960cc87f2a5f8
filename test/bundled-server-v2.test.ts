import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  Client,
  InMemoryTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createServer } from '../snippets/v2/server.ts';

const url = new URL('../snippets/v2/server.ts', import.meta.url);
const program = fileURLToPath(url);
const isbn = '9780141439846';

let http: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

const makers = {
  memory: async () => {
    const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
    await createServer().connect(serverSide);
    return clientSide;
  },
  stdio: () =>
    new StdioClientTransport({ command: process.execPath, args: [program] }),
  http: () => new StreamableHTTPClientTransport(http.url),
};

test.each(['memory', 'stdio', 'http'] as const)(
  'reindex-catalogue reports each book over %s, and stops and logs when cancelled',
  async (transport) => {
    const client = await connect(transport);
    const logged = nextLog(client);
    const controller = new AbortController();
    const reports: unknown[] = [];
    const cut = client.callTool(
      { name: 'reindex-catalogue' },
      {
        signal: controller.signal,
        onprogress: (progress) => {
          reports.push(progress);
          if (reports.length === 2) controller.abort('user pressed Stop');
        },
      },
    );
    await expect(cut).rejects.toThrow('user pressed Stop');
    expect(await logged).toEqual({
      level: 'warning',
      logger: 'catalogue',
      data: 'Reindexing stopped after 2 of 12 books: user pressed Stop',
    });
    expect(reports).toEqual([
      { progress: 1, total: 12, message: 'Frankenstein' },
      { progress: 2, total: 12, message: 'Dracula' },
    ]);
    const shelf = 'science fiction';
    expect(await call(client, 'reindex-catalogue', { shelf })).toBe(
      'Reindexed 2 books',
    );
  },
);

test('reindex-in-background gives its result, and stops and logs when cancelled', async () => {
  const client = await connect('http');
  const logged = nextLog(client);
  const session = createTaskSessionFromClient(client, { endpointId: 'test' });
  const shelf = 'science fiction';
  const whole = await session.callTool('reindex-in-background', { shelf });
  expect(await whole.result()).toMatchObject({
    status: 'completed',
    result: { content: [{ type: 'text', text: 'Reindexed 2 books' }] },
  });
  const cut = await session.callTool('reindex-in-background');
  for await (const event of cut.updates())
    if (event.type === 'task' && event.task.statusMessage) await cut.cancel();
  expect((await cut.result()).status).toBe('cancelled');
  expect((await logged).data).toBe(
    'Reindexing stopped after 1 of 12 books: Client cancelled task execution.',
  );
  await session.close();
});

test('find-book gives text and structured content, and names a similar title', async () => {
  const client = await connect('memory');
  const found = { name: 'find-book', arguments: { title: 'moby dick' } };
  expect((await client.callTool(found)).structuredContent).toEqual({
    isbn: '9780142437247',
    title: 'Moby-Dick',
    author: 'Herman Melville',
    year: 1851,
    shelf: 'novel',
    available: true,
  });
  expect(await call(client, 'find-book', { title: 'Dorian Gray' })).toBe(
    'Cannot find "Dorian Gray" in the catalogue: did you mean "The Picture of Dorian Gray"?',
  );
});

test('lend-book and return-book change the loans, and notify a subscriber', async () => {
  const client = await connect('memory', { capabilities: { elicitation: {} } });
  const updates: string[] = [];
  client.setNotificationHandler(
    'notifications/resources/updated',
    ({ params }) => void updates.push(params.uri),
  );
  await client.subscribeResource({ uri: 'library://loans' });
  const lend = async (answer: 'accept' | 'decline') => {
    const content = { name: 'Mina' };
    client.setRequestHandler('elicitation/create', () =>
      answer === 'accept' ? { action: answer, content } : { action: answer },
    );
    return call(client, 'lend-book', { isbn });
  };
  expect(await lend('decline')).toContain('The reader declined');
  expect(await lend('accept')).toBe('Lent "Dracula" to Mina for 14 days');
  expect(await lend('accept')).toBe('"Dracula" is already on loan');
  expect(await read(client, 'library://loans')).toContain('"reader":"Mina"');
  const returned = () => call(client, 'return-book', { isbn });
  expect(await returned()).toBe('Returned "Dracula"');
  expect(await returned()).toBe('"Dracula" is not on loan');
  expect(updates).toEqual(['library://loans', 'library://loans']);
});

test('summarise-book gives the words of the model', async () => {
  const client = await connect('http', { capabilities: { sampling: {} } });
  client.setRequestHandler('sampling/createMessage', () => ({
    role: 'assistant',
    model: 'test',
    content: { type: 'text', text: 'A count moves house.' },
  }));
  const summary = await call(client, 'summarise-book', { isbn });
  expect(summary).toBe('A count moves house.');
});

test('open-archive and close-archive show and hide read-manuscript', async () => {
  const client = await connect('memory');
  const manuscript = () => call(client, 'read-manuscript');
  await expect(manuscript()).rejects.toThrow('Tool read-manuscript disabled');
  await call(client, 'open-archive');
  expect(await manuscript()).toBe('It was on a dreary night of November…');
  await call(client, 'close-archive');
  await expect(manuscript()).rejects.toThrow('Tool read-manuscript disabled');
});

test('the resources and prompts are given, and complete', async () => {
  const client = await connect('memory');
  expect((await client.listResources()).resources).toHaveLength(15);
  expect(await read(client, `book://${isbn}`)).toContain('Bram Stoker');
  const missing = read(client, 'book://0');
  await expect(missing).rejects.toThrow('Cannot find book://0');
  const prompt = { name: 'recommend-book', arguments: { shelf: 'gothic' } };
  expect((await client.getPrompt(prompt)).messages).toHaveLength(2);
  const { completion } = await client.complete({
    ref: { type: 'ref/prompt', name: 'compare-books' },
    argument: { name: 'second', value: 'the t' },
    context: { arguments: { first: 'The Time Machine' } },
  });
  expect(completion.values).toEqual(['The Turn of the Screw']);
});

test('over HTTP a client that negotiates the version speaks 2025-11-25', async () => {
  const versionNegotiation = { mode: 'auto' } as const;
  const client = await connect('http', { versionNegotiation });
  expect(client.getNegotiatedProtocolVersion()).toBe('2025-11-25');
});

test.each([
  [{ 'mcp-session-id': 'none' }, 404, 'Session not found'],
  [{ origin: 'https://example.com' }, 403, 'Invalid Origin: example.com'],
])('over HTTP the headers %j are refused', async (headers, status, message) => {
  const response = await fetch(http.url, { headers });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { message } });
});

test('an unknown argument ends the program', () => {
  const child = spawnSync(process.execPath, [program, '--port']);
  expect(child.status).toBe(2);
  expect(String(child.stderr)).toBe("Cannot serve: Unknown option '--port'\n");
});

async function connect(kind: keyof typeof makers, options?: ClientOptions) {
  const client = new Client({ name: 'test', version: '1.0.0' }, options);
  await client.connect(await makers[kind]());
  onTestFinished(() => client.close());
  return client;
}

async function call(client: Client, name: string, args = {}) {
  const result = await client.callTool({ name, arguments: args });
  const [block] = result.content;
  return block?.type === 'text' ? block.text : undefined;
}

async function read(client: Client, uri: string) {
  const [contents] = (await client.readResource({ uri })).contents;
  return contents && 'text' in contents ? contents.text : undefined;
}

async function nextLog(client: Client) {
  return new Promise<{ data?: unknown }>((resolve) => {
    client.setNotificationHandler('notifications/message', ({ params }) =>
      resolve(params),
    );
  });
}

async function startHttp() {
  const child = spawn(process.execPath, [program, '--http', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line: unknown[] = await once(createInterface(child.stdout), 'line');
  return { url: new URL(String(line[0])), stop: () => child.kill() };
}
