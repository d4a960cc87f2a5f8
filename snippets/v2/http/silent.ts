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

//#region last-use
const lastUse = new WeakMap<NodeStreamableHTTPServerTransport, number>();
//#endregion last-use

async function answer(request: IncomingMessage, response: ServerResponse) {
  const id = request.headers['mcp-session-id'];
  const transport = id ? sessions.get(String(id)) : await openSession();
  if (!transport) {
    response.writeHead(404).end('Session not found');
    return;
  }
  //#region use
  lastUse.set(transport, Date.now());
  await transport.handleRequest(request, response);
  //#endregion use
}

//#region silent
function closeSilent(since: number) {
  for (const [id, transport] of sessions) {
    if ((lastUse.get(transport) ?? 0) > since) continue;
    sessions.delete(id);
    void transport.close();
  }
}

setInterval(() => closeSilent(Date.now() - 30 * 60_000), 60_000).unref();
//#endregion silent

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

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));
await client.ping();

//#region close-silent
await client.close();
console.log('after close():', sessions.size);

closeSilent(Date.now());
console.log('after closeSilent():', sessions.size);
//#endregion close-silent

http.close();
http.closeAllConnections();
