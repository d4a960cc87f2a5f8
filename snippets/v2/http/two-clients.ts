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

async function openSession() {
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region clients
async function connect(name: string) {
  const client = new Client({ name, version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(url);
  await client.connect(transport);
  await client.ping();
  console.log(name, transport.sessionId);
  return { client, transport };
}

const room = await connect('reading room');
const desk = await connect('lending desk');
console.log('sessions:', sessions.size);

await room.client.close();
console.log('after close():', sessions.size);

await desk.transport.terminateSession();
await desk.client.close();
console.log('after terminateSession():', sessions.size);
//#endregion clients

for (const transport of sessions.values()) await transport.close();
http.close();
http.closeAllConnections();
