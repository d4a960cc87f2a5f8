import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const handler = () => ({ messages: [] });
  const icons = [{ src: 'https://library.example/lamp.svg' }];
  const config = { title: 'Read aloud', icons };
  server.registerPrompt('read-aloud', config, handler);
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const { prompts } = await client.listPrompts();
  for (const { title, icons } of prompts) console.log(title, icons);

  await client.ping();
  await client.close();
}
