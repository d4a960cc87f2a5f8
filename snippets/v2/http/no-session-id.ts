import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  Client,
  type FetchLike,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { isInitializeRequest } from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

//#region answer
async function answer(request: IncomingMessage, response: ServerResponse) {
  const id = request.headers['mcp-session-id'];
  const body = request.method === 'POST' ? await json(request) : undefined;

  let transport = id ? sessions.get(String(id)) : undefined;
  if (!id && isInitializeRequest(body)) transport = await openSession();
  if (transport) await transport.handleRequest(request, response, body);
  else if (id) response.writeHead(404).end('Session not found');
  else response.writeHead(400).end('Bad Request: No valid session ID provided');
}
//#endregion answer

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

//#region fetch
const fetchWithoutHeader: FetchLike = async (input, init) => {
  const { body, status, headers } = await fetch(input, init);
  const readable = new Headers(headers);
  readable.delete('mcp-session-id');
  return new Response(body, { status, headers: readable });
};
//#endregion fetch

//#region client
for (const fetchLike of [fetchWithoutHeader, fetch]) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(url, {
    fetch: fetchLike,
  });
  await client
    .connect(transport)
    .then(() => client.ping())
    .then(() => console.log('connected:', transport.sessionId))
    .catch((error: unknown) => console.log(String(error)));
  await client.close();
}
//#endregion client

for (const transport of sessions.values()) await transport.close();
http.close();
http.closeAllConnections();
