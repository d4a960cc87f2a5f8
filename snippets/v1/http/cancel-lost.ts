import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';

const started = Promise.withResolvers<void>();
const cancelSent = Promise.withResolvers<void>();
const stopped = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, async ({ signal }) => {
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

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const server = createServer();
  const transport = new StreamableHTTPServerTransport();
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
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
  .callTool({ name: 'count-books' }, undefined, { signal })
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
