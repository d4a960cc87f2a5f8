import { Client } from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

//#region serve
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => {
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  return server;
}

const serve = () => serveStdio(createServer);
//#endregion serve

//#region call
async function call(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  const args = [import.meta.filename, 'serve'];
  await client.connect(new StdioClientTransport({ command: 'node', args }));
  const { content } = await client.callTool({ name: 'count-books' });
  console.log(client.getNegotiatedProtocolVersion(), content);
  await client.close();
}
//#endregion call

if (process.argv[2] === 'serve') serve();
else {
  //#region calls
  await call('legacy');
  await call('auto');
  //#endregion calls
}
