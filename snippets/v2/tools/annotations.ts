import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#region imports
import { Client, getDisplayName } from '@modelcontextprotocol/client';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region annotations
  server.registerTool(
    'withdraw-book',
    {
      title: 'Withdraw a book',
      description: 'Takes a book out of the catalogue for good',
      inputSchema: z.object({ isbn: z.string() }),
      annotations: {
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: true,
        openWorldHint: false,
      },
      _meta: { 'library.example/desk': 'returns' },
    },
    ({ isbn }) => ({
      content: [{ type: 'text', text: `Withdrew ${isbn}` }],
    }),
  );
  //#endregion annotations
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region names
  const { tools } = await client.listTools();
  for (const tool of tools) console.log(getDisplayName(tool), tool.annotations);
  //#endregion names

  const isbn = '9780141439846';
  await client.callTool({ name: 'withdraw-book', arguments: { isbn } });
  await client.close();
}
