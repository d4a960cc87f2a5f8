import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

async function post(request: IncomingMessage, response: ServerResponse) {
  const server = createServer();
  const transport = new NodeStreamableHTTPServerTransport();
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

//#region fails
async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'POST') await post(request, response);
  else response.writeHead(404).end();
}
//#endregion fails

//#region cure
async function answerMethod(
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method === 'POST') await post(request, response);
  else response.writeHead(405).end();
}
//#endregion cure

for (const serve of [answer, answerMethod]) {
  const asked = Promise.withResolvers<void>();
  const http = createHttpServer((request, response) => {
    if (request.method === 'GET') response.once('close', asked.resolve);
    serve(request, response).catch(console.error);
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const url = new URL(`http://127.0.0.1:${port}/mcp`);

  const client = new Client({ name: 'docs', version: '1.0.0' });
  client.onerror = (error) => console.log('onerror:', String(error));
  await client.connect(new StreamableHTTPClientTransport(url));
  await asked.promise;
  const { tools } = await client.listTools();
  console.log(tools.length, 'tools');
  delete client.onerror;
  await client.close();
  http.close();
  http.closeAllConnections();
}
