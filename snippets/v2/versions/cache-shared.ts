import {
  Client,
  InMemoryResponseCacheStore,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const seen: string[] = [];

function createServer() {
  const cacheScope = 'public' as const;
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { cacheHints: { 'tools/list': { ttlMs: 60_000, cacheScope } } },
  );
  server.registerTool('find-book', {}, () => ({ content: [] }));
  const cacheHint = { ttlMs: 60_000 };
  server.registerResource('loans', 'library://loans', { cacheHint }, () => {
    return { contents: [{ uri: 'library://loans', text: 'Dracula' }] };
  });
  return server;
}

const handler = createMcpHandler(createServer);
const { url, stop } = await startHandler({
  fetch: (request) => {
    seen.push(request.headers.get('mcp-method') ?? '');
    return handler.fetch(request);
  },
});

//#region clients
const responseCacheStore = new InMemoryResponseCacheStore();

for (const cachePartition of ['mina', 'jonathan', 'mina']) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    {
      responseCacheStore,
      cachePartition,
      versionNegotiation: { mode: 'auto' },
    },
  );
  await client.connect(new StreamableHTTPClientTransport(url));
  await client.listTools();
  await client.readResource({ uri: 'library://loans' });
  console.log(cachePartition, seen.splice(0));
  await client.close();
}
//#endregion clients
stop();
