import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

//#region answer
async function answer(request: IncomingMessage, response: ServerResponse) {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
  });
  await createServer().connect(transport);
  await transport.handleRequest(request, response);
}
//#endregion answer

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const client = new Client({ name: 'docs', version: '1.0.0' });

await client
  .connect(new StreamableHTTPClientTransport(url))
  .catch((error: unknown) => console.log(String(error)));

await client.close();
http.close();
http.closeAllConnections();
