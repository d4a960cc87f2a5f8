import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
//#region imports
import type { Tool } from '@modelcontextprotocol/server';
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

  server.server.setRequestHandler('tools/list', () => ({
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
