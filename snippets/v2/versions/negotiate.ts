import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(
  createMcpHandler(() => new McpServer({ name: 'library', version: '1.0.0' })),
);

//#region connect
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

console.log('version:', client.getNegotiatedProtocolVersion());
console.log('era:', client.getProtocolEra());
//#endregion connect

await client.close();
stop();
