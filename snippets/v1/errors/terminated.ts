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
const streams = { opened: 0, again: Promise.withResolvers<void>() };
const http = createHttpServer((request, response) => {
  if (request.method === 'GET' && (streams.opened += 1) === 2)
    streams.again.resolve();
  transport.handleRequest(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region fails
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url));
await client.ping();

const dropped = Promise.withResolvers<Error>();
client.onerror = dropped.resolve;
http.closeAllConnections();
console.log(String(await dropped.promise));
//#endregion fails

//#region cure
await streams.again.promise;
console.log('streams opened:', streams.opened);
const { tools } = await client.listTools();
console.log(tools.length, 'tools');
//#endregion cure
await client.close();
await transport.close();
http.close();
http.closeAllConnections();
