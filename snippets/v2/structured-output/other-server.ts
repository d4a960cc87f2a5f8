import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  const outputSchema = z.object({ books: z.number() });
  const handler = () => ({ content: [] });

  server.registerTool('count-books', { outputSchema }, handler);
  server.server.setRequestHandler('tools/call', handler);
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listTools();

  try {
    await client.callTool({ name: 'count-books' });
  } catch (error) {
    console.log(String(error));
  }

  await client.close();
}
