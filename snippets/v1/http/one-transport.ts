import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

//#region answer
const transport = new StreamableHTTPServerTransport({
  sessionIdGenerator: randomUUID,
});
await createServer().connect(transport);

const http = createHttpServer((request, response) => {
  transport.handleRequest(request, response).catch(console.error);
});
//#endregion answer

http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

for (const name of ['reading room', 'lending desk']) {
  const client = new Client({ name, version: '1.0.0' });
  await client
    .connect(new StreamableHTTPClientTransport(url))
    .then(() => client.ping())
    .then(() => console.log(name, 'is connected'))
    .catch((error: unknown) => console.log(name, String(error)));
  await client.close();
}

await transport.close();
http.close();
http.closeAllConnections();
