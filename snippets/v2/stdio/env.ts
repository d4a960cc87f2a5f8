import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('show-env', {}, () => {
    const { LIBRARY_CARD, PATH } = process.env;
    const text = `card: ${LIBRARY_CARD}, PATH: ${PATH ? 'set' : PATH}`;
    return { content: [{ type: 'text', text }] };
  });
  return server;
}
//#endregion server

//#region client
async function callWith(env?: Record<string, string>) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: 'node',
    args: [import.meta.filename, 'serve'],
    ...(env && { env }),
  });
  await client.connect(transport);
  const { content } = await client.callTool({ name: 'show-env' });
  await client.close();
  console.log(content);
}
//#endregion client

async function connect() {
  //#region calls
  process.env['LIBRARY_CARD'] = 'A-1';
  await callWith();
  await callWith({ LIBRARY_CARD: 'A-1' });
  //#endregion calls
}

if (process.argv[2] === 'serve') serveStdio(createServer);
else await connect();
