import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as z from 'zod';

//#region server
async function serve() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool(
    'find-shelf',
    { inputSchema: { title: z.string() } },
    ({ title }) => ({
      content: [{ type: 'text', text: `"${title}" is on the gothic shelf` }],
    }),
  );
  await server.connect(new StdioServerTransport());
}
//#endregion server

//#region client
async function connect() {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: 'node',
    args: [import.meta.filename, 'serve'],
  });
  await client.connect(transport);

  const { content } = await client.callTool({
    name: 'find-shelf',
    arguments: { title: 'Dracula' },
  });
  console.log(content);
  await client.close();
}
//#endregion client

//#region main
if (process.argv[2] === 'serve') await serve();
else await connect();
//#endregion main
