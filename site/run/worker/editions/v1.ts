import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  ignoreTransport,
  tapConnections,
  tapTransport,
} from '../../../../scripts/record/tap.ts';
import { serveStdio } from '../../../../snippets/v1/library/serve-stdio.ts';
import { createServer as createBundled } from '../../../../snippets/v1/server.ts';
import { makeAbortable } from '../abort.ts';
import type { Host } from '../host.ts';
import { serveFetch } from '../http.ts';
import { randomUUID } from '../node/crypto.ts';

export const host: Host = {
  serveHttp: (createServer) => {
    serveFetch(async (hooks) => {
      const sessionIdGenerator = randomUUID;
      const options = { sessionIdGenerator, ...hooks };
      const transport = new WebStandardStreamableHTTPServerTransport(options);
      // It plays another process, whose messages are heard where they arrive.
      ignoreTransport(transport);
      await create(createServer).connect(transport);
      return transport;
    });
  },
  serveStdio: (createServer) => serveStdio(create(createServer)),
  tap: (way) => {
    const isClient = (end: unknown) => end instanceof Client;
    tapConnections(Protocol.prototype, (end) =>
      isClient(end) ? 'client' : 'server',
    );
    makeAbortable(Protocol.prototype, 'request', 2, isClient);
    return tapTransport(way, {
      stdio: () => Promise.resolve(StdioClientTransport),
      http: () => Promise.resolve(StreamableHTTPClientTransport),
    });
  },
};

function create(createServer: () => unknown = createBundled): McpServer {
  const server = createServer();
  if (server instanceof McpServer) return server;
  throw new Error('Cannot serve what createServer() returns');
}
