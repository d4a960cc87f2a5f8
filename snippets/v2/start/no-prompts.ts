import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [{ type: 'text', text: '12 books' }],
  }));
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region ask
  if (!client.getServerCapabilities()?.prompts) console.log('no prompts here');
  console.log((await client.listPrompts()).prompts);
  await client
    .request({ method: 'prompts/list' })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion ask
  await client.close();
}
