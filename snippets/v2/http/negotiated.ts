import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

const handle = toNodeHandler(createMcpHandler(createServer));

const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region client
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
//#endregion client
await client.connect(new StreamableHTTPClientTransport(url));
await client.callTool({ name: 'find-book', arguments: { title: 'Dracula' } });
await client.close();

http.close();
http.closeAllConnections();
