import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

//#region factory
const handler = createMcpHandler(({ era }) => {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const answer = () => ({ content: [] });
  server.registerTool('find-book', {}, answer);
  if (era === 'modern') server.registerTool('lend-book', {}, answer);
  return server;
});
//#endregion factory

const { url, stop } = await startHandler(handler);

async function list(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(url));
  const { tools } = await client.listTools();
  const names = tools.map(({ name }) => name);
  console.log(client.getNegotiatedProtocolVersion(), names);
  await client.close();
}

await list('legacy');
await list('auto');
stop();
