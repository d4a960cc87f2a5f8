import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region rename
  server.registerTool('read-manuscript', {}, () => ({
    content: [{ type: 'text', text: 'Once upon a time' }],
  }));
  const scroll = server.registerTool('read-scroll', {}, () => ({
    content: [{ type: 'text', text: 'Sing, goddess' }],
  }));
  scroll.update({ name: 'read-manuscript' });
  //#endregion rename
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const { tools } = await client.listTools();
  for (const { name } of tools)
    console.log(name, (await client.callTool({ name })).content);

  await client.close();
}
