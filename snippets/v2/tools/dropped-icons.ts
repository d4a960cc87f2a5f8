import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region icons
  const handler = () => ({ content: [] });
  const icons = [{ src: 'https://library.example/count.svg' }];
  const config = { title: 'Count the books', icons };
  server.registerTool('count-books', config, handler);
  //#endregion icons
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const { tools } = await client.listTools();
  for (const { title, icons } of tools) console.log(title, icons);
  await client.ping();
  await client.close();
}
