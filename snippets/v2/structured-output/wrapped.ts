import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const found = z.object({ isbn: z.string() });
  const missing = z.object({ similar: z.string() });

  server.registerTool(
    'find-book',
    {
      outputSchema: z.object({
        answer: found.or(missing),
        tried: z.array(z.string()),
      }),
    },
    () => ({
      content: [],
      structuredContent: {
        answer: { isbn: '9780141439846' },
        tried: ['title', 'author'],
      },
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listTools();
  console.log(await client.callTool({ name: 'find-book' }));

  await client.close();
}
