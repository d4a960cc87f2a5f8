import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';

const gaveUp = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, async () => {
    await gaveUp.promise;
    return { content: [{ type: 'text', text: '12 books' }] };
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
  const transport = new NodeStreamableHTTPServerTransport();
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

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));

//#region fails
const late = Promise.withResolvers<Error>();
client.onerror = late.resolve;

await client
  .callTool({ name: 'count-books' }, { timeout: 500 })
  .catch((error: unknown) => console.log(String(error)));
gaveUp.resolve();
console.log('onerror:', String(await late.promise));
//#endregion fails
await client.close();
http.close();
http.closeAllConnections();
