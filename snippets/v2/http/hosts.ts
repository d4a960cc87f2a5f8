import { once } from 'node:events';
import { createServer as createHttpServer, get } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  localhostHostValidation,
  localhostOriginValidation,
  NodeStreamableHTTPServerTransport,
} from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

async function answer(request: IncomingMessage, response: ServerResponse) {
  const server = createServer();
  response.once('close', () => void server.close());
  const transport = new NodeStreamableHTTPServerTransport();
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

//#region hosts
const isLocalHost = localhostHostValidation();
const isLocalOrigin = localhostOriginValidation();

const http = createHttpServer((request, response) => {
  if (!isLocalHost(request, response)) return;
  if (!isLocalOrigin(request, response)) return;
  answer(request, response).catch(console.error);
});
//#endregion hosts

http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;

async function ask(headers: Record<string, string>) {
  const accept = 'text/event-stream';
  const options = { port, path: '/mcp', headers: { accept, ...headers } };
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  get({ host: '127.0.0.1', ...options }, resolve);
  const response = await promise;
  console.log(headers, response.statusCode);
  response.destroy();
}

await ask({ host: 'rebound.example' });
await ask({ host: 'localhost', origin: 'https://other.example' });
await ask({ host: 'localhost' });
await ask({ host: 'localhost', origin: 'https://localhost' });

http.close();
http.closeAllConnections();
