import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(
  createMcpHandler(() => {
    const server = new McpServer({ name: 'library', version: '1.0.0' });
    server.registerTool('count-books', {}, () => {
      return { content: [{ type: 'text', text: '12 books' }] };
    });
    return server;
  }),
);

//#region first
const first = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await first.connect(new StreamableHTTPClientTransport(url));
const discover = first.getDiscoverResult();
await first.close();
if (!discover) throw new Error('The server speaks 2025-11-25');
//#endregion first

//#region second
const second = new Client({ name: 'docs', version: '1.0.0' });
const prior = { kind: 'modern', discover } as const;
await second.connect(new StreamableHTTPClientTransport(url), { prior });
await second.callTool({ name: 'count-books' });
console.log(second.getNegotiatedProtocolVersion());
//#endregion second

await second.close();
stop();
