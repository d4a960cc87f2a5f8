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
  //#region strict
  const client = new Client(
    { name: 'reader', version: '1.0.0' },
    { enforceStrictCapabilities: true },
  );
  await client.connect(transport);

  await client
    .listPrompts()
    .catch((error: unknown) => console.log(String(error)));
  console.log((await client.listTools()).tools.length, 'tool');
  //#endregion strict
  await client.close();
}
