import { once } from 'node:events';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

//#region answer
const modern = createMcpHandler(createServer, { legacy: 'reject' });

async function answer(request: Request): Promise<Response> {
  if (!(await isLegacyRequest(request))) return modern.fetch(request);
  if (request.method !== 'POST') return new Response(null, { status: 405 });
  const server = createServer();
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
  });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
//#endregion answer

const handle = toNodeHandler({ fetch: answer });
const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));
const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const response = await fetch(url, {
  method: 'POST',
  headers: {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  },
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'find-book', arguments: { title: 'Drac' } },
  }),
});
console.log(response.status, response.headers.get('content-type'));
console.log(await response.text());

http.close();
http.closeAllConnections();
