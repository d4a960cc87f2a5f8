import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { FetchLike } from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

const started = Promise.withResolvers<void>();
const cancelSent = Promise.withResolvers<void>();
const stopped = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, async ({ mcpReq: { signal } }) => {
    const aborted = once(signal, 'abort');
    started.resolve();
    await cancelSent.promise;
    console.log('after the cancel:', signal.aborted);
    await aborted;
    console.log('after close():', signal.aborted);
    stopped.resolve();
    return { content: [] };
  });
  //#endregion tool
  return server;
}

const handle = toNodeHandler(createMcpHandler(createServer));

const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const fetchAndTell: FetchLike = async (input, init) => {
  const response = await fetch(input, init);
  const body = typeof init?.body === 'string' ? init.body : '';
  if (body.includes('notifications/cancelled')) cancelSent.resolve();
  return response;
};

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(url, { fetch: fetchAndTell }),
);

//#region cancel
const controller = new AbortController();
const { signal } = controller;
const call = client
  .callTool({ name: 'count-books' }, { signal })
  .catch((error: unknown) => console.log('client:', String(error)));

await started.promise;
controller.abort('user pressed Stop');
await call;
await cancelSent.promise;
await client.close();
//#endregion cancel

await stopped.promise;

http.close();
http.closeAllConnections();
