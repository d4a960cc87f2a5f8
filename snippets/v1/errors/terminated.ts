import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

const transport = new StreamableHTTPServerTransport({
  sessionIdGenerator: () => 'only-one',
});
await createServer().connect(transport);
const streams = {
  opened: 0,
  first: Promise.withResolvers<void>(),
  again: Promise.withResolvers<void>(),
};
const http = createHttpServer((request, response) => {
  if (request.method === 'GET')
    streams[(streams.opened += 1) === 1 ? 'first' : 'again'].resolve();
  transport.handleRequest(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));
await streams.first.promise;

//#region fails
const dropped = Promise.withResolvers<Error>();
client.onerror = dropped.resolve;

const call = client
  .callTool({ name: 'reindex-catalogue' }, undefined, {
    timeout: 3000,
    onprogress: () => {
      http.closeAllConnections();
    },
  })
  .catch((error: unknown) => console.log('call:', String(error)));
console.log('onerror:', String(await dropped.promise));
//#endregion fails

//#region cure
await streams.again.promise;
console.log('streams opened:', streams.opened);
const { tools } = await client.listTools();
console.log(tools.length, 'tools');
await call;
//#endregion cure

const closed = Promise.withResolvers<Error>();
client.onerror = (error) => {
  if (error.message.startsWith('SSE')) closed.resolve(error);
};
await client.close();
console.log('onerror:', String(await closed.promise));
await transport.close();
http.close();
http.closeAllConnections();
