import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

const started = Promise.withResolvers<void>();
const counted = Promise.withResolvers<void>();

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, async () => {
    started.resolve();
    await counted.promise;
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}

//#region answer
const server = createServer();
const handler = createMcpHandler(() => server, {
  onerror: (error) => console.log('onerror:', error.message),
});
//#endregion answer
const handle = toNodeHandler(handler);

const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));
const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));

//#region calls
const counting = client.callTool({ name: 'count-books' });
await started.promise;
await client.ping().catch((error: unknown) => console.log(String(error)));

counted.resolve();
console.log((await counting).content);
//#endregion calls
await client.close();

http.close();
http.closeAllConnections();
