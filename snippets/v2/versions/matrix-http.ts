import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { ClientOptions } from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { Client as V1Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as V1ClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer as V1McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport as V1ServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { listen } from '../library/listen.ts';
import { toNodeListener } from '../library/to-node-listener.ts';

const info = { name: 'library', version: '1.0.0' };
const createServer = () => new McpServer(info);
const sessionIdGenerator = randomUUID;

//#region servers
const servers: Record<string, (http: Server) => unknown> = {
  'SDK v1': async (http) => {
    const transport = new V1ServerTransport({ sessionIdGenerator });
    await new V1McpServer(info).connect(transport);
    http.on('request', (req, res) => void transport.handleRequest(req, res));
  },
  'McpServer.connect': async (http) => {
    const options = { sessionIdGenerator };
    const transport = new NodeStreamableHTTPServerTransport(options);
    await createServer().connect(transport);
    http.on('request', (req, res) => void transport.handleRequest(req, res));
  },
  createMcpHandler: (http) => {
    const { fetch } = createMcpHandler(createServer);
    http.on('request', toNodeListener(fetch));
  },
  'createMcpHandler, reject': (http) => {
    const { fetch } = createMcpHandler(createServer, { legacy: 'reject' });
    http.on('request', toNodeListener(fetch));
  },
};
//#endregion servers

const clients = {
  'SDK v1': connectV1,
  'v2, default': connect({}),
  'v2, auto': connect({ versionNegotiation: { mode: 'auto' } }),
  'v2, pinned': connect({
    versionNegotiation: { mode: { pin: '2026-07-28' } },
  }),
};

function connect(options: ClientOptions) {
  return async (url: URL) => {
    const client = new Client(info, options);
    await client.connect(new StreamableHTTPClientTransport(url));
    const version = client.getNegotiatedProtocolVersion();
    await client.close();
    return version;
  };
}

async function connectV1(url: URL) {
  const client = new V1Client(info);
  const transport = new V1ClientTransport(url);
  await client.connect(transport);
  const { protocolVersion } = transport;
  await client.close();
  return protocolVersion;
}

async function fillCell(
  serve: (http: Server) => unknown,
  connectTo: (url: URL) => Promise<string | undefined>,
) {
  const { http, origin, close } = await listen();
  await serve(http);
  const cell = await connectTo(new URL(`${origin}/mcp`)).catch(describe);
  close();
  return cell;
}

function describe(error: unknown) {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

console.log(['Server', ...Object.keys(clients)].join(' | '));
for (const [name, serve] of Object.entries(servers)) {
  const row: unknown[] = [name];
  for (const connectTo of Object.values(clients))
    row.push(await fillCell(serve, connectTo));
  console.log(row.join(' | '));
}
