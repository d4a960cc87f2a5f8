import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const countSchema = z.object({
    books: z.number(),
    unit: z.string().default('volumes'),
  });

  server.registerTool('count-books', { outputSchema: countSchema }, () => {
    const structuredContent = countSchema.parse({ books: 5, loans: 3 });
    return { content: [], structuredContent };
  });
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
