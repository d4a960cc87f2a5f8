import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { createServer } from '../server.ts';

// What is used of Express, whose types come with `@types/express`.
type Request = IncomingMessage & { body: unknown };
type Answer = (request: Request, response: ServerResponse) => Promise<void>;
interface App {
  post: (path: string, answer: Answer) => void;
  listen: (port: number, host: string) => Server;
}

async function openTransport(response: ServerResponse) {
  const server = createServer();
  const transport = new NodeStreamableHTTPServerTransport();
  response.once('close', () => void server.close());
  await server.connect(transport);
  return transport;
}

const app = createMcpExpressApp() as App;

//#region fails
app.post('/without', async (request, response) => {
  const transport = await openTransport(response);
  await transport.handleRequest(request, response);
});
//#endregion fails

//#region cure
app.post('/with', async (request, response) => {
  const transport = await openTransport(response);
  await transport.handleRequest(request, response, request.body);
});
//#endregion cure

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;

for (const path of ['/without', '/with']) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
  });
  const text = await response.text();
  console.log(path, response.status, response.ok ? 'ok' : text);
}
http.close();
http.closeAllConnections();
