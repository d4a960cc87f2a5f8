import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

//#region answer
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
//#endregion answer

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region client
const client = new Client({ name: 'docs', version: '1.0.0' });
const transport = new StreamableHTTPClientTransport(url);
await client.connect(transport);
console.log('session:', transport.sessionId);

const { content } = await client.callTool({
  name: 'find-book',
  arguments: { title: 'Dracula' },
});
console.log(content);
await client.close();
//#endregion client

http.close();
http.closeAllConnections();
