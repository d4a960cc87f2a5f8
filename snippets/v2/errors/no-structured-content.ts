import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const outputSchema = z.object({ books: z.number() });
  //#region fails
  server.registerTool('count-books', { outputSchema }, () => ({
    content: [{ type: 'text', text: '{"books":12}' }],
  }));
  //#endregion fails
  //#region cure
  server.registerTool('count-again', { outputSchema }, () => ({
    content: [{ type: 'text', text: '{"books":12}' }],
    structuredContent: { books: 12 },
  }));
  //#endregion cure
  return server;
}

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  for (const name of ['count-books', 'count-again'])
    console.log(await client.callTool({ name }));
  await client.close();
}
