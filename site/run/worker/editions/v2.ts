import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import {
  McpServer,
  Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import {
  ignoreTransport,
  tapConnections,
  tapTransport,
} from '../../../../scripts/record/tap.ts';
import { serveStdio } from '../../../../snippets/v2/library/serve-stdio.ts';
import { createServer as createBundled } from '../../../../snippets/v2/server.ts';
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
    tapConnections(Client.prototype, () => 'client');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- McpServer connects through it
    tapConnections(Server.prototype, () => 'server');
    // Every request of a client comes through here, whichever overload makes it.
    const funnel = '_requestWithSchemaViaCodec';
    makeAbortable(Client.prototype, funnel, 3, () => true);
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
