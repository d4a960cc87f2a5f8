import { Client } from '@modelcontextprotocol/client';
import type { ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as V1Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as V1ClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { McpServer as V1McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport as V1ServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { McpServer } from '@modelcontextprotocol/server';
import {
  serveStdio,
  StdioServerTransport,
} from '@modelcontextprotocol/server/stdio';

const info = { name: 'library', version: '1.0.0' };
const createServer = () => new McpServer(info);

//#region servers
const servers = {
  'SDK v1': () => new V1McpServer(info).connect(new V1ServerTransport()),
  'McpServer.connect': () => createServer().connect(new StdioServerTransport()),
  serveStdio: () => serveStdio(createServer),
  'serveStdio, reject': () => serveStdio(createServer, { legacy: 'reject' }),
};
//#endregion servers

type Server = keyof typeof servers;

//#region clients
const clients = {
  'SDK v1': connectV1,
  'v2, default': connect({}),
  'v2, auto': connect({ versionNegotiation: { mode: 'auto' } }),
  'v2, pinned': connect({
    versionNegotiation: { mode: { pin: '2026-07-28' } },
  }),
};
//#endregion clients

function connect(options: ClientOptions) {
  return async (server: Server) => {
    const client = new Client(info, options);
    await client.connect(new StdioClientTransport(start(server)));
    const version = client.getNegotiatedProtocolVersion();
    await client.close();
    return version;
  };
}

async function connectV1(server: Server) {
  let version: string | undefined;
  const client = new V1Client(info);
  const setProtocolVersion = (v: string) => (version = v);
  const transport = new V1ClientTransport(start(server));
  await client.connect(Object.assign(transport, { setProtocolVersion }));
  await client.close();
  return version;
}

function start(server: Server) {
  return { command: 'node', args: [import.meta.filename, server] };
}

function describe(error: unknown) {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

async function print() {
  console.log(['Server', ...Object.keys(clients)].join(' | '));
  for (const server of names) {
    const row: unknown[] = [server];
    for (const fill of Object.values(clients))
      row.push(await fill(server).catch(describe));
    console.log(row.join(' | '));
  }
}

const names = Object.keys(servers) as Server[];
const serve = names.find((name) => name === process.argv[2]);
if (serve) await servers[serve]();
else await print();
