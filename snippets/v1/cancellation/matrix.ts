import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** What is seen of the handler: that it started, and how it ended. */
interface Seen {
  started: PromiseWithResolvers<void>;
  ended: PromiseWithResolvers<'aborted' | 'finished'>;
}

interface Connection {
  transport: Transport;
  /** What a client does before it closes. */
  leave?: () => Promise<void>;
  stop?: () => void;
}

const setUps = {
  'in memory': connectInMemory,
  stdio: (seen: Seen) => connectStdio(seen, 'plain'),
  'stdio, closed at the end of stdin': (seen: Seen) =>
    connectStdio(seen, 'closing'),
  'HTTP with a session': connectSession,
  'HTTP with a session, terminated': connectSessionToTerminate,
  'HTTP, stateless': connectStateless,
};
const ways = ['abort', 'timeout', 'client.close()'] as const;

//#region tool
function createServer({ started, ended }: Seen) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, async ({ signal }) => {
    signal.addEventListener('abort', () => ended.resolve('aborted'));
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
  const { transport, leave, stop } = await connect(seen);
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);

  //#region cell
  const controller = new AbortController();
  const call = client.callTool({ name: 'count-books' }, undefined, {
    signal: controller.signal,
    timeout: way === 'timeout' ? 200 : 60_000,
  });
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
function connectStdio(seen: Seen, mode: string): Connection {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [import.meta.filename, mode],
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

async function serveStdio(mode: string) {
  const seen = see();
  void seen.started.promise.then(() => console.error('started'));
  void seen.ended.promise.then((end) => console.error(end));
  const server = createServer(seen);
  if (mode === 'plain') {
    await server.connect(new StdioServerTransport());
    return;
  }
  //#region end-of-stdin
  await server.connect(new StdioServerTransport());
  process.stdin.once('end', () => void server.close());
  //#endregion end-of-stdin
}

async function connectSession(seen: Seen) {
  const server = createServer(seen);
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
  });
  await server.connect(transport);
  return listen((request, response) =>
    transport.handleRequest(request, response),
  );
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

/** A server and a transport for each request, as the SDK asks for without sessions. */
async function connectStateless(seen: Seen): Promise<Connection> {
  return listen(async (request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    //#region stateless
    const server = createServer(seen);
    const transport = new StreamableHTTPServerTransport({});
    response.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response);
    //#endregion stateless
  });
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) {
  const http = createHttpServer((request, response) => {
    void answer(request, response);
  });
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

const [mode] = process.argv.slice(2);
if (mode) await serveStdio(mode);
else {
  console.log(['The handler learns of', ...ways].join(' | '));
  for (const [name, connect] of Object.entries(setUps)) {
    const row = [name];
    for (const way of ways) row.push(await fillCell(connect, way));
    console.log(row.join(' | '));
  }
}
