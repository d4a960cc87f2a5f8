import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerTool(
    'count-books',
    { outputSchema: z.object({ books: z.number() }) },
    () => ({ content: [{ type: 'text', text: '5 books' }] }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  console.log(await client.callTool({ name: 'count-books' }));

  await client.ping();
  await client.close();
}
