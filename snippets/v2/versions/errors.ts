import * as v2Client from '@modelcontextprotocol/client';
import * as v1Client from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import * as v1Server from '@modelcontextprotocol/sdk/server/mcp.js';
import * as v2Server from '@modelcontextprotocol/server';
import * as z from 'zod';

const info = { name: 'library', version: '1.0.0' };
const title = z.string();

//#region servers
function createV1Server() {
  const server = new v1Server.McpServer(info);
  server.registerTool('find-book', { inputSchema: { title } }, () => {
    throw new Error('The catalogue is closed');
  });
  server.registerTool('wait', {}, () => new Promise(() => {}));
  server.registerTool('close', {}, async () => {
    await server.close();
    return { content: [] };
  });
  server.registerTool('count', { outputSchema: { books: z.number() } }, () => {
    return { content: [] };
  });
  server.registerResource('hours', 'library://hours', {}, () => {
    return { contents: [] };
  });
  server.registerPrompt('recommend', { argsSchema: { title } }, () => {
    return { messages: [] };
  });
  return server;
}

function createV2Server() {
  const server = new v2Server.McpServer(info);
  const inputSchema = z.object({ title });
  server.registerTool('find-book', { inputSchema }, () => {
    throw new Error('The catalogue is closed');
  });
  server.registerTool('wait', {}, () => new Promise(() => {}));
  server.registerTool('close', {}, async () => {
    await server.close();
    return { content: [] };
  });
  const outputSchema = z.object({ books: z.number() });
  server.registerTool('count', { outputSchema }, () => ({ content: [] }));
  server.registerResource('hours', 'library://hours', {}, () => {
    return { contents: [] };
  });
  server.registerPrompt('recommend', { argsSchema: inputSchema }, () => {
    return { messages: [] };
  });
  return server;
}
//#endregion servers

async function connectV1() {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = createV1Server();
  await server.connect(theirs);
  const client = new v1Client.Client(info);
  await client.connect(ours);
  return {
    client,
    server,
    callTool: (params: Call, options = {}) =>
      client.callTool(params, undefined, options),
  };
}

async function connectV2() {
  const [ours, theirs] = v2Client.InMemoryTransport.createLinkedPair();
  const server = createV2Server();
  await server.connect(theirs);
  const client = new v2Client.Client(info);
  await client.connect(ours);
  return {
    client,
    server,
    callTool: (params: Call, options = {}) => client.callTool(params, options),
  };
}

interface Call {
  name: string;
  arguments?: Record<string, unknown>;
}
type Connection =
  Awaited<ReturnType<typeof connectV1>> | Awaited<ReturnType<typeof connectV2>>;

//#region cases
const cases: Record<string, (connection: Connection) => Promise<unknown>> = {
  'a tool that does not exist': ({ callTool }) => callTool({ name: 'lend' }),
  'an argument is missing': ({ callTool }) =>
    callTool({ name: 'find-book', arguments: {} }),
  'the tool throws': ({ callTool }) =>
    callTool({ name: 'find-book', arguments: { title: 'Dracula' } }),
  'no structured content': ({ callTool }) => callTool({ name: 'count' }),
  'a resource that does not exist': ({ client }) =>
    client.readResource({ uri: 'library://rules' }),
  'a prompt that does not exist': ({ client }) =>
    client.getPrompt({ name: 'compare' }),
  'an argument of a prompt is missing': ({ client }) =>
    client.getPrompt({ name: 'recommend' }),
  'a method that the server lacks': ({ client }) =>
    client.complete({
      ref: { type: 'ref/prompt', name: 'recommend' },
      argument: { name: 'title', value: 'D' },
    }),
  'a timeout': ({ callTool }) => callTool({ name: 'wait' }, { timeout: 1 }),
  'an abort': async ({ callTool }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const call = callTool({ name: 'wait' }, { signal });
    controller.abort('Stop');
    await call;
  },
  'the server closes during the call': ({ callTool }) =>
    callTool({ name: 'close' }),
  'a call after close': async ({ callTool, client }) => {
    await client.close();
    await callTool({ name: 'wait' });
  },
};
//#endregion cases

const resultSchema = z.object({
  isError: z.literal(true),
  content: z.array(z.object({ text: z.string() })),
});

async function describe(promise: Promise<unknown>) {
  try {
    const result = resultSchema.parse(await promise);
    return `isError: ${result.content.map(({ text }) => text).join('\n')}`;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const code = 'code' in error ? `, code ${String(error.code)}` : '';
    return `${error.name}: ${error.message.replaceAll('\n', ' ')}${code}`;
  }
}

console.log('Case | v1 | v2');
for (const [name, happen] of Object.entries(cases)) {
  const v1 = await describe(connectV1().then(happen));
  const v2 = await describe(connectV2().then(happen));
  console.log([name, v1, v2].join(' | '));
}
