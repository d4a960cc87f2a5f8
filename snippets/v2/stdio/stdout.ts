import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => {
    console.log('counting');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  server.registerTool('count-loans', {}, () => {
    console.log('{"loans":2}');
    return { content: [{ type: 'text', text: '2 loans' }] };
  });
  server.registerTool('count-shelves', {}, () => {
    process.stdout.write('counting… ');
    return { content: [{ type: 'text', text: '3 shelves' }] };
  });
  return server;
}
//#endregion server

async function connect() {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: 'node',
    args: [import.meta.filename, 'serve'],
  });
  await client.connect(transport);

  //#region client
  client.onerror = (error) => console.log('onerror:', error.name);

  for (const name of ['count-books', 'count-loans']) {
    const { content } = await client.callTool({ name });
    console.log(content);
  }

  await client
    .callTool({ name: 'count-shelves' }, { timeout: 500 })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion client
  await client.close();
}

if (process.argv[2] === 'serve') serveStdio(createServer);
else await connect();
