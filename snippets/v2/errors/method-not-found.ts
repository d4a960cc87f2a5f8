import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [{ type: 'text', text: '12 books' }],
  }));
  return server;
}

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  await client
    .getPrompt({ name: 'recommend-book' })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const offered = client.getServerCapabilities();
  console.log(offered);
  console.log(offered?.prompts ? await client.listPrompts() : 'no prompts');
  //#endregion cure
  await client.close();
}
