import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region date
  const date = z.iso.date().transform((text) => new Date(text));

  server.registerTool(
    'list-loans',
    { inputSchema: z.object({ dueBefore: date }) },
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
  for (const dueBefore of ['2026-06-30', 'soon']) {
    const call = { name: 'list-loans', arguments: { dueBefore } };
    console.log((await client.callTool(call)).content);
  }

  // There is a `pattern` too, which is long.
  const listed = z.object({ type: z.string(), format: z.string() });
  const { tools } = await client.listTools();
  for (const { inputSchema } of tools)
    console.log('list:', listed.parse(inputSchema.properties?.['dueBefore']));
  //#endregion client

  await client.close();
}
