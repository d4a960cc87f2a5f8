import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('count-books', {}, () => ({
    content: [{ type: 'text', text: '12 books' }],
  }));
  //#region date
  server.registerTool(
    'list-loans',
    { inputSchema: z.object({ dueBefore: z.coerce.date() }) },
    ({ dueBefore }) => ({
      content: [{ type: 'text', text: `Due in ${dueBefore.getUTCFullYear()}` }],
    }),
  );
  //#endregion date
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  const dueBefore = '2026-06-30';
  const call = { name: 'list-loans', arguments: { dueBefore } };
  console.log((await client.callTool(call)).content);
  console.log((await client.callTool({ name: 'count-books' })).content);

  try {
    await client.listTools();
  } catch (error) {
    console.log('list:', String(error));
  }
  //#endregion client

  await client.close();
}
