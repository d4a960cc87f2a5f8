import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';

/** Reports one progress, and then works until it is cancelled. */
const server = new McpServer({ name: 'library', version: '1.0.0' });
server.registerTool('count-books', {}, async ({ mcpReq }) => {
  const { progressToken = '' } = mcpReq._meta ?? {};
  await mcpReq.notify({
    method: 'notifications/progress',
    params: { progressToken, progress: 1 },
  });
  await once(mcpReq.signal, 'abort');
  return { content: [] };
});

const transport = new NodeStreamableHTTPServerTransport({
  sessionIdGenerator: () => 'only-one',
});
await server.connect(transport);
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
const reconnectionOptions = {
  initialReconnectionDelay: 10,
  maxReconnectionDelay: 10,
  reconnectionDelayGrowFactor: 1,
  maxRetries: 2,
};
await client.connect(
  new StreamableHTTPClientTransport(url, { reconnectionOptions }),
);
await streams.first.promise;

//#region fails
const dropped = Promise.withResolvers<Error>();
client.onerror = dropped.resolve;

const call = client
  .callTool(
    { name: 'count-books' },
    {
      timeout: 3000,
      onprogress: () => {
        http.closeAllConnections();
      },
    },
  )
  .catch((error: unknown) => console.log('call:', String(error)));
console.log('onerror:', String(await dropped.promise));
//#endregion fails

//#region cure
await streams.again.promise;
console.log('streams opened:', streams.opened);
const { tools } = await client.listTools();
console.log(tools.length, 'tool');
await call;
//#endregion cure

await client.close();
await transport.close();
http.close();
http.closeAllConnections();
