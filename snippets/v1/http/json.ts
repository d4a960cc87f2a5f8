import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

async function answer(request: IncomingMessage, response: ServerResponse) {
  //#region answer
  const server = createServer();
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
  });
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
  //#endregion answer
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region post
async function post(accept: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'find-book', arguments: { title: 'Drac' } },
    }),
  });
  console.log(response.status, response.headers.get('content-type'));
  console.log(await response.text());
}

await post('application/json, text/event-stream');
await post('application/json');
//#endregion post

http.close();
http.closeAllConnections();
