import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region union
  server.registerTool(
    'reserve-book',
    {
      inputSchema: z.object({
        book: z.union([
          z.object({ isbn: z.string() }),
          z.object({ title: z.string() }),
        ]),
      }),
    },
    ({ book }) => {
      const wanted = 'isbn' in book ? book.isbn : book.title;
      return { content: [{ type: 'text', text: `Reserved ${wanted}` }] };
    },
  );
  //#endregion union
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.listTools();

  for (const book of [{ isbn: '9780141439846' }, { title: 'Dracula' }]) {
    const call = { name: 'reserve-book', arguments: { book } };
    console.log((await client.callTool(call)).content);
  }

  await client.close();
}
