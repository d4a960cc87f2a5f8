import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => {
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}

//#region serve
const handle = toNodeHandler(createMcpHandler(createServer));
const app = createMcpExpressApp();
app.post('/mcp', (request, response) =>
  handle(request, response, request.body),
);
app.all('/mcp', (_request, response) => void response.sendStatus(405));
const http = app.listen(0, '127.0.0.1');
//#endregion serve
await once(http, 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : undefined;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

async function call(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(url));
  const { content } = await client.callTool({ name: 'count-books' });
  console.log(client.getNegotiatedProtocolVersion(), content);
  await client.close();
}

//#region calls
await call('legacy');
await call('auto');
//#endregion calls
http.close();
http.closeAllConnections();
