import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const digits = z.number().transform(String);

  server.registerTool(
    'count-books',
    { outputSchema: z.object({ digits }) },
    () => ({
      content: [],
      structuredContent: { digits: 5 },
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const { structuredContent } = await client.callTool({ name: 'count-books' });
  console.log('call:', structuredContent);

  try {
    await client.listTools();
  } catch (error) {
    console.log('list:', String(error));
  }

  await client.close();
}
