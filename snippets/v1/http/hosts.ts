import { once } from 'node:events';
import { createServer as createHttpServer, get } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

async function answer(request: IncomingMessage, response: ServerResponse) {
  const server = createServer();
  response.once('close', () => void server.close());
  const transport = new StreamableHTTPServerTransport();
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

//#region hosts
function isLocal({ headers }: IncomingMessage) {
  const host = `http://${headers.host}`;
  const names = [host, headers.origin ?? host].map(
    (url) => URL.parse(url)?.hostname,
  );
  return names.every((name) => name === '127.0.0.1' || name === 'localhost');
}

const http = createHttpServer((request, response) => {
  if (isLocal(request)) answer(request, response).catch(console.error);
  else response.writeHead(403).end('Forbidden');
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
