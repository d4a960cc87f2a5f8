import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, () => {
    console.log('Counting the books');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion tool
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  //#region listen
  const call = { name: 'count-books' };
  console.log((await client.callTool(call)).content);

  client.onerror = (error) => console.log('onerror:', String(error));
  console.log((await client.callTool(call)).content);
  //#endregion listen
  await client.close();
}
