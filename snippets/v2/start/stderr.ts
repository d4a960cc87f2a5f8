// snippet: in Node only: a page has no stderr beside its output
// snippet: exits with code 0: Counting the books
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('count-books', {}, () => {
    console.error('Counting the books');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion tool
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  client.onerror = (error) => console.log('onerror:', String(error));
  const { content } = await client.callTool({ name: 'count-books' });
  console.log(content);
  await client.close();
}
