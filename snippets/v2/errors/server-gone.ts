import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';

/** Its tool reports one progress, and then works until it is cancelled. */
function createServer() {
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
  return server;
}

async function serve(port: number) {
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: () => 'only-one',
  });
  await createServer().connect(transport);
  const opened = Promise.withResolvers<void>();
  const http = createHttpServer((request, response) => {
    if (request.method === 'GET') opened.resolve();
    transport.handleRequest(request, response).catch(console.error);
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const stop = () => {
    http.close();
    http.closeAllConnections();
  };
  return { address, opened: opened.promise, stop, transport };
}

const { address, opened, stop, transport } = await serve(0);
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);
const options = {
  reconnectionOptions: {
    initialReconnectionDelay: 10,
    maxReconnectionDelay: 10,
    reconnectionDelayGrowFactor: 1,
    maxRetries: 2,
  },
};

const texts = new Set<string>();
const awaited = new Map<string, () => void>();
function keep(text: string) {
  texts.add(text);
  for (const [part, resolve] of awaited) if (text.includes(part)) resolve();
}
function reported(part: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  awaited.set(part, resolve);
  return promise;
}

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url, options));
await opened;
const controller = new AbortController();
const { signal } = controller;

//#region fails
client.onerror = (error) => {
  keep(String(error));
};
const call = client
  .callTool(
    { name: 'count-books' },
    {
      signal,
      onprogress: stop,
    },
  )
  .catch((error: unknown) => console.log(String(error)));

await reported('Maximum reconnection attempts');
await client.ping().catch((error: unknown) => console.log(String(error)));
controller.abort('user pressed Stop');
await reported('Failed to send cancellation');
//#endregion fails
await call;
for (const text of texts) console.log('onerror:', text);
await client.close();

const again = await serve(port);
//#region cure
await client.connect(new StreamableHTTPClientTransport(url));
console.log((await client.listTools()).tools.length, 'tool');
//#endregion cure
await client.close();
again.stop();
await transport.close();
await again.transport.close();
