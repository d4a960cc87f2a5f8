import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { passTime } from '../library/clock.ts';
import { startHandler } from '../library/start-handler.ts';

//#region server
function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { cacheHints: { 'tools/list': { ttlMs: 60_000, cacheScope: 'public' } } },
  );
  server.registerTool('find-book', {}, () => ({ content: [] }));
  server.registerResource(
    'opening-hours',
    'library://opening-hours',
    { cacheHint: { ttlMs: 3_600_000 } },
    ({ href }) => ({ contents: [{ uri: href, text: '9:00 to 19:00' }] }),
  );
  return server;
}
//#endregion server

let requests = 0;
const handler = createMcpHandler(createServer);
const { url, stop } = await startHandler({
  fetch: (request) => {
    requests += 1;
    return handler.fetch(request);
  },
});

const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));
requests = 0;

//#region list
await client.listTools();
await client.listTools();
console.log('two lists:', requests);

passTime(61);
await client.listTools();
console.log('after 61 seconds:', requests);

await client.listTools(undefined, { cacheMode: 'refresh' });
console.log('refreshed:', requests);
//#endregion list

//#region read
const uri = 'library://opening-hours';
await client.readResource({ uri });
await client.readResource({ uri });
console.log('two reads:', requests);
//#endregion read

await client.close();
stop();
