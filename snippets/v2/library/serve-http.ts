import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import {
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import { toNodeListener } from './to-node-listener.ts';

type Sessions = Map<string, WebStandardStreamableHTTPServerTransport>;

/** Serves over Streamable HTTP and prints the URL; returns what closes the server. */
export async function serveHttp(
  createServer: () => McpServer,
  port: number,
): Promise<() => void> {
  const sessions: Sessions = new Map();
  const http = createHttpServer(
    toNodeListener((request) => answer(request, sessions, createServer)),
  );
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
  request: Request,
  sessions: Sessions,
  createServer: () => McpServer,
): Promise<Response> {
  const refused = refuseRemote(request);
  if (refused) return refused;
  if (new URL(request.url).pathname !== '/mcp') return refuse('Not found');
  const id = request.headers.get('mcp-session-id');
  const transport = id
    ? sessions.get(id)
    : await openSession(sessions, createServer);
  // A new transport answers all but an initialize request with 400.
  return transport?.handleRequest(request) ?? refuse('Session not found');
}

async function openSession(sessions: Sessions, createServer: () => McpServer) {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}

/** A request must name this machine: a rebound DNS name does not. */
function refuseRemote(request: Request): Response | undefined {
  return (
    hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
    originValidationResponse(request, localhostAllowedOrigins())
  );
}

function refuse(message: string): Response {
  const error = { code: -32000, message };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 404 });
}
