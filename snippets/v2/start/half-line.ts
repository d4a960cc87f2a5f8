import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, () => {
    process.stdout.write('Counting… ');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion tool
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  //#region call
  client.onerror = (error) => console.log('onerror:', String(error));
  const call = { name: 'count-books' };
  await client
    .callTool(call, { timeout: 1000 })
    .catch((error: unknown) => console.log('call:', String(error)));
  //#endregion call
  await client.close();
}
