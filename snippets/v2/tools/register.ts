import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

export function createServer() {
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerTool(
    'renew-loan',
    {
      title: 'Renew a loan',
      description: 'Lets a reader keep a book for longer',
      inputSchema: z.object({
        isbn: z.string().describe('ISBN-13, digits only'),
        days: z.int().min(1).max(28).default(14),
      }),
    },
    ({ isbn, days }) => ({
      content: [{ type: 'text', text: `Renewed ${isbn} for ${days} days` }],
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.listTools();

  //#region call
  const result = await client.callTool({
    name: 'renew-loan',
    arguments: { isbn: '9780141439846' },
  });
  console.log(result.content);
  //#endregion call

  await client.close();
}
