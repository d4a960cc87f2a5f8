import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [{ type: 'text', text: '12 books' }],
  }));
  //#region icons
  const countBooks: Tool = {
    name: 'count-books',
    title: 'Count the books',
    icons: [{ src: 'https://library.example/count.svg' }],
    inputSchema: { type: 'object', properties: {} },
  };

  server.server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [countBooks],
  }));
  //#endregion icons
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const { tools } = await client.listTools();
  for (const { title, icons } of tools) console.log(title, icons);
  console.log((await client.callTool({ name: 'count-books' })).content);
  await client.close();
}
