import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

//#region server
let all = 0;

function createServer() {
  let own = 0;
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('visit', {}, () => {
    own += 1;
    all += 1;
    const text = `in this server: ${own}, in all: ${all}`;
    return { content: [{ type: 'text', text }] };
  });
  return server;
}
//#endregion server

const { url, stop } = await startHandler(createMcpHandler(createServer));

//#region visit
async function visit(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(url));
  for (const name of ['visit', 'visit']) {
    const { content } = await client.callTool({ name });
    console.log(client.getNegotiatedProtocolVersion(), content);
  }
  await client.close();
}

await visit('legacy');
await visit('auto');
//#endregion visit
stop();
