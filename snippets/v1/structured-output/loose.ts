import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerTool(
    'count-books',
    { outputSchema: z.looseObject({ books: z.number() }) },
    () => ({ content: [], structuredContent: { books: 5, loans: 3 } }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listTools();
  const { structuredContent } = await client.callTool({ name: 'count-books' });
  console.log('after:', structuredContent);

  await client.close();
}
