import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

let started = Promise.withResolvers<void>();
const posts: ServerResponse[] = [];

const server = new McpServer({ name: 'library', version: '1.0.0' });
const transport = new StreamableHTTPServerTransport({
  sessionIdGenerator: randomUUID,
});
server.registerTool('count-books', {}, async ({ signal }) => {
  const aborted = once(signal, 'abort');
  started.resolve();
  await aborted;
  return { content: [] };
});
//#region close-stream
server.registerTool('count-loans', {}, async ({ requestId, signal }) => {
  const aborted = once(signal, 'abort');
  started.resolve();
  await aborted;
  transport.closeSSEStream(requestId);
  return { content: [] };
});
//#endregion close-stream
await server.connect(transport);

const http = createHttpServer((request, response) => {
  if (request.method === 'POST') posts.push(response);
  void transport.handleRequest(request, response);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : undefined;

const client = new Client({ name: 'docs', version: '1.0.0' });
const url = new URL(`http://127.0.0.1:${port}/mcp`);
await client.connect(new StreamableHTTPClientTransport(url));

/** Cancels a call of the tool; returns the response to its POST. */
async function cancelCall(name: string) {
  const controller = new AbortController();
  const { signal } = controller;
  const call = client.callTool({ name }, undefined, { signal });
  await started.promise;
  started = Promise.withResolvers();
  const response = posts.at(-1);
  controller.abort('user pressed Stop');
  await call.catch(() => {});
  if (!response) throw new Error('No POST');
  return response;
}

//#region calls
const countBooks = await cancelCall('count-books');
const countLoans = await cancelCall('count-loans');
await ended(countLoans);
console.log('count-books, stream closed:', countBooks.closed);
console.log('count-loans, stream closed:', countLoans.closed);

await client.close();
await ended(countBooks);
console.log('count-books, after client.close():', countBooks.closed);
//#endregion calls
http.close();
http.closeAllConnections();

async function ended(response: ServerResponse) {
  if (!response.closed) await once(response, 'close');
}
