import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool(
    'find-shelf',
    { inputSchema: z.object({ title: z.string() }) },
    ({ title }) => ({
      content: [{ type: 'text', text: `"${title}" is on the gothic shelf` }],
    }),
  );
  return server;
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
if (process.argv[2] === 'serve') serveStdio(createServer);
else await connect();
//#endregion main
