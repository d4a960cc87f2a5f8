import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

interface Count {
  books: number;
}

const count: Count = { books: 5 };

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerTool(
    'count-books',
    { outputSchema: { books: z.number() } },
    () => ({ content: [], structuredContent: { ...count } }),
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
