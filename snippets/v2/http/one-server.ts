import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

async function answer(request: IncomingMessage, response: ServerResponse) {
  const id = request.headers['mcp-session-id'];
  const transport = id ? sessions.get(String(id)) : await openSession();
  if (transport) await transport.handleRequest(request, response);
  else response.writeHead(404).end('Session not found');
}

//#region server
const server = createServer();

async function openSession() {
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
  });
  await server.connect(transport);
  return transport;
}
//#endregion server

const http = createHttpServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});

http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

for (const name of ['reading room', 'lending desk']) {
  const client = new Client({ name, version: '1.0.0' });
  await client
    .connect(new StreamableHTTPClientTransport(url))
    .then(() => client.ping())
    .then(() => console.log(name, 'is connected'))
    .catch((error: unknown) => console.log(name, String(error)));
  await client.close();
}

await server.close();
http.close();
http.closeAllConnections();
