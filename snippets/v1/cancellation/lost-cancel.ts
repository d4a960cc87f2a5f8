import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

const started = Promise.withResolvers<void>();
const released = Promise.withResolvers<void>();
const ended = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, async ({ signal }) => {
    started.resolve();
    await released.promise;
    console.log('handler: signal.aborted is', signal.aborted);
    ended.resolve();
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion tool
  return server;
}

const http = createHttpServer((request, response) => {
  const server = createServer();
  const transport = new StreamableHTTPServerTransport({});
  void server
    .connect(transport)
    .then(() => transport.handleRequest(request, response));
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : undefined;

const client = new Client({ name: 'reader', version: '1.0.0' });
const url = new URL(`http://127.0.0.1:${port}/mcp`);
await client.connect(new StreamableHTTPClientTransport(url));

//#region call
const controller = new AbortController();
const call = client.callTool({ name: 'count-books' }, undefined, {
  signal: controller.signal,
});
await started.promise;
controller.abort('user pressed Stop');
await call.catch((error: unknown) => console.log('client:', String(error)));
await client.ping();
released.resolve();
//#endregion call
await ended.promise;
await client.close();
http.close();
http.closeAllConnections();
