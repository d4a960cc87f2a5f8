import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

//#region schema
const countSchema = z.object({
  shelf: z.string(),
  books: z.int().min(0),
});
//#endregion schema

export function createServer() {
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerTool(
    'count-books',
    {
      description: 'Counts the books of a shelf',
      inputSchema: z.object({ shelf: z.string() }),
      outputSchema: countSchema,
    },
    ({ shelf }) => {
      const count = { shelf, books: 5 };
      return {
        structuredContent: count,
        content: [{ type: 'text', text: JSON.stringify(count) }],
      };
    },
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
    name: 'count-books',
    arguments: { shelf: 'gothic' },
  });
  const { books } = countSchema.parse(result.structuredContent);
  //      ^?
  console.log(books + 1);
  //#endregion call

  await client.close();
}
