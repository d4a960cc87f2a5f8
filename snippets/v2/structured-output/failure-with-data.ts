// snippet: in Node only: the validator of a page words its faults otherwise
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerTool(
    'count-books',
    { outputSchema: z.object({ books: z.number() }) },
    () => ({
      isError: true,
      content: [{ type: 'text', text: 'The shelf is locked' }],
      structuredContent: { lockedBy: 'the night watch' },
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const call = { name: 'count-books' };
  console.log(await client.callTool(call));
  await client.listTools();

  console.log((await client.callTool(call)).structuredContent);
  await client.close();
}
