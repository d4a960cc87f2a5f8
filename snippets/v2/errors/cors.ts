import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

const transport = new NodeStreamableHTTPServerTransport({
  sessionIdGenerator: () => 'only-one',
});
await createServer().connect(transport);

//#region fails
async function answer(request: IncomingMessage, response: ServerResponse) {
  await transport.handleRequest(request, response);
}
//#endregion fails

//#region cure
const cors = new Headers({
  'access-control-allow-origin': 'https://reading-room.example',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers':
    'content-type, mcp-protocol-version, mcp-session-id, last-event-id',
  'access-control-expose-headers': 'mcp-session-id',
});

async function answerPages(request: IncomingMessage, response: ServerResponse) {
  response.setHeaders(cors);
  if (request.method === 'OPTIONS') response.writeHead(204).end();
  else await answer(request, response);
}
//#endregion cure

const http = createHttpServer((request, response) => {
  const serve = request.url === '/with' ? answerPages : answer;
  serve(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;

const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'page', version: '1.0.0' },
  },
};
const question = {
  origin: 'https://reading-room.example',
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
const json = {
  origin: question.origin,
  accept: 'application/json, text/event-stream',
  'content-type': 'application/json',
};

async function ask(path: string, init: RequestInit) {
  const url = `http://127.0.0.1:${port}${path}`;
  const { status, headers, body } = await fetch(url, init);
  await body?.cancel();
  const origin = headers.get('access-control-allow-origin');
  const exposed = headers.get('access-control-expose-headers');
  console.log(path, init.method, status, { origin, exposed });
}

for (const path of ['/without', '/with'])
  await ask(path, { method: 'OPTIONS', headers: question });
const body = JSON.stringify(initialize);
await ask('/with', { method: 'POST', headers: json, body });

await transport.close();
http.close();
http.closeAllConnections();
