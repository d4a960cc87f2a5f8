// snippet: exits with code 0: responseMode: 'json' drops mid-call notifications
import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

//#region answer
const auto = toNodeHandler(createMcpHandler(createServer));
const json = toNodeHandler(
  createMcpHandler(createServer, { responseMode: 'json' }),
);

const app = createMcpExpressApp();
app.all('/auto', (request, response) => auto(request, response, request.body));
app.all('/json', (request, response) => json(request, response, request.body));
//#endregion answer

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region count
async function countProgress(path: string, mode: 'legacy' | 'auto') {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(new URL(path, url)));
  let count = 0;
  await client.callTool(
    { name: 'reindex-catalogue', arguments: { shelf: 'science fiction' } },
    { onprogress: () => (count += 1) },
  );
  const version = client.getNegotiatedProtocolVersion();
  console.log(path, version, count, 'progress messages');
  await client.close();
}
//#endregion count

//#region counts
await countProgress('/auto', 'auto');
await countProgress('/json', 'auto');
await countProgress('/json', 'legacy');
//#endregion counts

http.close();
http.closeAllConnections();
