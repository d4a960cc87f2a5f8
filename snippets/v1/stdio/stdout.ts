import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

//#region server
async function serve() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => {
    console.log('counting');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  server.registerTool('count-shelves', {}, () => {
    process.stdout.write('counting… ');
    return { content: [{ type: 'text', text: '3 shelves' }] };
  });
  await server.connect(new StdioServerTransport());
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
  client.onerror = (error) => console.log('onerror:', String(error));

  const { content } = await client.callTool({ name: 'count-books' });
  console.log(content);

  await client
    .callTool({ name: 'count-shelves' }, undefined, { timeout: 500 })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion client
  await client.close();
}

if (process.argv[2] === 'serve') await serve();
else await connect();
