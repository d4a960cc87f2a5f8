import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { toNodeListener } from '../library/to-node-listener.ts';

const started = Promise.withResolvers<void>();
const ended = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    const aborted = once(mcpReq.signal, 'abort');
    started.resolve();
    await aborted;
    console.log('server:', String(mcpReq.signal.reason));
    ended.resolve();
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}

const handler = createMcpHandler(createServer);
const http = createHttpServer(
  toNodeListener((request) => handler.fetch(request)),
);
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : undefined;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region call
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

const controller = new AbortController();
const { signal } = controller;
const call = client.callTool({ name: 'count-books' }, { signal });
await started.promise;
controller.abort('user pressed Stop');
await call.catch((error: unknown) => console.log('client:', String(error)));
//#endregion call
await ended.promise;
await client.close();
http.close();
http.closeAllConnections();
