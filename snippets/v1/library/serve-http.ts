import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

type Sessions = Map<string, StreamableHTTPServerTransport>;

/** Serves over Streamable HTTP and prints the URL; returns what closes the server. */
export async function serveHttp(
  createServer: () => McpServer,
  port: number,
): Promise<() => void> {
  const sessions: Sessions = new Map();
  const http = createHttpServer((request, response) => {
    if (!isLocal(request)) refuse(response, 403, 'Forbidden');
    else if (!isEndpoint(request)) refuse(response, 404, 'Not found');
    else answer(request, response, sessions, createServer).catch(console.error);
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address && typeof address === 'object')
    console.log(`http://127.0.0.1:${address.port}/mcp`);
  return () => {
    for (const transport of sessions.values()) void transport.close();
    http.close();
    http.closeAllConnections();
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sessions: Sessions,
  createServer: () => McpServer,
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

async function openSession(sessions: Sessions, createServer: () => McpServer) {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}

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
