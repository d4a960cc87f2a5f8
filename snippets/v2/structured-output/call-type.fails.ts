// @errors: 18046
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [],
    structuredContent: { books: 5 },
  }));
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const result = await client.callTool({ name: 'count-books' });
  console.log(result.structuredContent.books);
  //#endregion call

  await client.ping();
  await client.close();
}
