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

//#region answer
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
//#endregion answer

//#region listen
const http = createHttpServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);
//#endregion listen

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

await transport.terminateSession();
await client.close();
console.log('sessions left:', sessions.size);
//#endregion client

http.close();
http.closeAllConnections();
