import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

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

const handle = toNodeHandler(createMcpHandler(createServer));

const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));

const http = app.listen(0, '127.0.0.1');
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
