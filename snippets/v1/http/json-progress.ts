import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  //#region answer
  const server = createServer();
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: request.url === '/json',
  });
  //#endregion answer
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region count
async function countProgress(path: string) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(path, url)));
  let count = 0;
  await client.callTool(
    { name: 'reindex-catalogue', arguments: { shelf: 'science fiction' } },
    undefined,
    { onprogress: () => (count += 1) },
  );
  await client.close();
  return count;
}

console.log(await countProgress('/stream'), 'progress messages');
console.log(await countProgress('/json'), 'progress messages');
//#endregion count

http.close();
http.closeAllConnections();
