import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import {
  Client,
  InMemoryTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { ClientOptions, Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import {
  createMcpHandler,
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { toNodeListener } from '../library/to-node-listener.ts';

/** What is seen of the handler: that it started, and how it ended. */
interface Seen {
  started: PromiseWithResolvers<void>;
  ended: PromiseWithResolvers<'aborted' | 'finished'>;
}

interface Connection {
  transport: Transport;
  options?: ClientOptions;
  /** What a client does before it closes. */
  leave?: () => Promise<void>;
  stop?: () => void;
}

const setUps = {
  'in memory': connectInMemory,
  stdio: connectStdio,
  'HTTP with a session': connectSession,
  'HTTP with a session, terminated': connectSessionToTerminate,
  'HTTP, stateless': connectStateless,
  'HTTP, protocol 2026-07-28': connectModern,
};
const ways = ['abort', 'timeout', 'client.close()'] as const;

//#region tool
function createServer({ started, ended }: Seen) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    mcpReq.signal.addEventListener('abort', () => ended.resolve('aborted'));
    started.resolve();
    const end = await ended.promise;
    return { content: [{ type: 'text', text: end }] };
  });
  return server;
}
//#endregion tool

async function fillCell(
  connect: (seen: Seen) => Connection | Promise<Connection>,
  way: (typeof ways)[number],
) {
  const seen = see();
  const { transport, options, leave, stop } = await connect(seen);
  const client = new Client({ name: 'reader', version: '1.0.0' }, options);
  await client.connect(transport);

  //#region cell
  const controller = new AbortController();
  const call = client.callTool(
    { name: 'count-books' },
    {
      signal: controller.signal,
      timeout: way === 'timeout' ? 200 : 60_000,
    },
  );
  const settled = call.catch(() => undefined);
  await seen.started.promise;
  if (way === 'abort') controller.abort();
  if (way === 'client.close()') {
    await leave?.();
    await client.close();
  }
  await settled;
  const timer = setTimeout(seen.ended.resolve, 5000, 'finished');
  const end = await seen.ended.promise;
  //#endregion cell
  clearTimeout(timer);
  await client.close();
  stop?.();
  return end === 'aborted' ? 'yes' : 'no';
}

function see(): Seen {
  return {
    started: Promise.withResolvers(),
    ended: Promise.withResolvers(),
  };
}

async function connectInMemory(seen: Seen): Promise<Connection> {
  const [transport, serverTransport] = InMemoryTransport.createLinkedPair();
  await createServer(seen).connect(serverTransport);
  return { transport };
}

/** The server is this program in a process of its own; it tells on stderr what the handler saw. */
function connectStdio(seen: Seen): Connection {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [import.meta.filename, 'serve'],
    stderr: 'pipe',
  });
  if (!(transport.stderr instanceof Readable)) throw new Error('No stderr');
  const lines = createInterface(transport.stderr);
  lines.on('line', (line) => {
    if (line === 'started') seen.started.resolve();
    if (line === 'aborted') seen.ended.resolve(line);
  });
  lines.once('close', () => seen.ended.resolve('finished'));
  return { transport };
}

async function serveStdio() {
  const seen = see();
  void seen.started.promise.then(() => console.error('started'));
  void seen.ended.promise.then((end) => console.error(end));
  await createServer(seen).connect(new StdioServerTransport());
}

async function connectSession(seen: Seen) {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
  });
  await createServer(seen).connect(transport);
  return listen((request) => transport.handleRequest(request));
}

async function connectSessionToTerminate(seen: Seen): Promise<Connection> {
  const connection = await connectSession(seen);
  const { transport } = connection;
  const leave = async () => {
    //#region terminate
    await transport.terminateSession();
    //#endregion terminate
  };
  return { ...connection, leave };
}

/** The handler makes a server for each request; a client speaks 2025-11-25 unless it is told otherwise. */
function connectStateless(seen: Seen) {
  //#region stateless
  const handler = createMcpHandler(() => createServer(seen));
  //#endregion stateless
  return listen((request) => handler.fetch(request));
}

async function connectModern(seen: Seen) {
  const connection = await connectStateless(seen);
  const options: ClientOptions = { versionNegotiation: { mode: 'auto' } };
  return { ...connection, options };
}

async function listen(answer: (request: Request) => Promise<Response>) {
  const http = createHttpServer(toNodeListener(answer));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (!address || typeof address === 'string') throw new Error('No port');
  const url = new URL(`http://127.0.0.1:${address.port}/mcp`);
  return {
    transport: new StreamableHTTPClientTransport(url),
    stop: () => {
      http.close();
      http.closeAllConnections();
    },
  };
}

if (process.argv.includes('serve')) await serveStdio();
else {
  console.log(['The handler learns of', ...ways].join(' | '));
  for (const [name, connect] of Object.entries(setUps)) {
    const row = [name];
    for (const way of ways) row.push(await fillCell(connect, way));
    console.log(row.join(' | '));
  }
}
