import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

//#region server
let visitsToAll = 0;

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  let visits = 0;
  server.registerTool('visit', {}, () => {
    visits += 1;
    visitsToAll += 1;
    const text = `visit ${visits} to this server, ${visitsToAll} to all`;
    return { content: [{ type: 'text', text }] };
  });
  return server;
}
//#endregion server

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const server = createServer();
  const transport = new StreamableHTTPServerTransport();
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

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));

//#region client
const first = await client.callTool({ name: 'visit' });
const second = await client.callTool({ name: 'visit' });
console.log(first.content);
console.log(second.content);
//#endregion client

await client.close();

http.close();
http.closeAllConnections();
