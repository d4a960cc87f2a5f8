import { once } from 'node:events';
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

//#region post
const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'by hand', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

async function post(headers: Record<string, string>, _meta?: object) {
  const call = { name: 'find-book', arguments: { title: 'Drac' }, _meta };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: call,
    }),
  });
  console.log(response.status, response.headers.get('content-type'));
  console.log((await response.text()).trim());
}
//#endregion post

//#region posts
await post({ accept: 'application/json, text/event-stream' });
await post({ accept: 'application/json' });
await post({ 'mcp-protocol-version': '2026-07-28' }, meta);
await post(
  {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/call',
    'mcp-name': 'find-book',
  },
  meta,
);
//#endregion posts

http.close();
http.closeAllConnections();
