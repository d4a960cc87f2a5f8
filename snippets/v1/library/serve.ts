import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

type CreateServer = () => McpServer;
type Sessions = Map<string, StreamableHTTPServerTransport>;

/**
 * Serves, when `filename` is the program being run: over stdio, or with
 * `--http [port]` over Streamable HTTP on 127.0.0.1.
 */
export function serve(createServer: CreateServer, filename: string): void {
  const program = process.argv[1] ?? '';
  if (!existsSync(program) || realpathSync(program) !== filename) return;
  let port: number | undefined;
  try {
    port = parsePort(process.argv.slice(2));
  } catch (error) {
    return fail(2, error);
  }
  if (port === undefined) serveStdio(createServer());
  else serveHttp(createServer, port);
}

function parsePort(args: string[]): number | undefined {
  const { values } = parseArgs({
    // An option cannot have an optional value: `--http` is `--http 3000`.
    args: args.at(-1) === '--http' ? [...args, '3000'] : args,
    options: { http: { type: 'string' } },
  });
  if (values.http === undefined) return undefined;
  const port = Number(values.http);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`"${values.http}" is not a port from 0 to 65535`);
}

//#region serve-stdio
function serveStdio(server: McpServer): void {
  const close = () => void server.close();
  onStop(close);
  // The transport does not notice that the client has gone.
  process.stdin.once('end', close);
  void server.connect(new StdioServerTransport());
}
//#endregion serve-stdio

//#region serve-http
function serveHttp(createServer: CreateServer, port: number): void {
  const sessions: Sessions = new Map();
  const http = createHttpServer((request, response) => {
    if (!isLocal(request)) refuse(response, 403, 'Forbidden');
    else if (!isEndpoint(request)) refuse(response, 404, 'Not found');
    else answer(request, response, sessions, createServer).catch(console.error);
  });
  http.on('error', (error) => fail(1, error));
  http.listen(port, '127.0.0.1', () => {
    const address = http.address();
    if (!address || typeof address === 'string') return;
    console.log(`http://127.0.0.1:${address.port}/mcp`);
  });
  onStop(() => {
    for (const transport of sessions.values()) void transport.close();
    http.close();
    http.closeAllConnections();
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sessions: Sessions,
  createServer: CreateServer,
): Promise<void> {
  const id = request.headers['mcp-session-id'];
  const transport = id
    ? sessions.get(String(id))
    : await openSession(sessions, createServer);
  if (!transport) {
    refuse(response, 404, 'Session not found');
    return;
  }
  // A new transport answers all but an initialize request with 400.
  await transport.handleRequest(request, response);
}

async function openSession(sessions: Sessions, createServer: CreateServer) {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}
//#endregion serve-http

function isEndpoint({ url }: IncomingMessage): boolean {
  return url?.split('?', 1)[0] === '/mcp';
}

/** Whether the request names this machine: a rebound DNS name does not. */
function isLocal({ headers }: IncomingMessage): boolean {
  const urls = [`http://${headers.host}`, headers.origin ?? 'http://localhost'];
  return urls.every((url) => {
    const hostname = URL.parse(url)?.hostname;
    return hostname === '127.0.0.1' || hostname === 'localhost';
  });
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
): void {
  const error = { code: -32000, message };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ jsonrpc: '2.0', error, id: null }));
}

function onStop(stop: () => void): void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(exitCode: 1 | 2, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Cannot serve: ${message.replaceAll('\n', ' ')}`);
  process.exitCode = exitCode;
}
