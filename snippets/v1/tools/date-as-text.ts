import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region date
  const date = z.iso.date().transform((text) => new Date(text));

  server.registerTool(
    'list-loans',
    { inputSchema: { dueBefore: date } },
    ({ dueBefore }) => ({
      content: [{ type: 'text', text: `Due in ${dueBefore.getFullYear()}` }],
    }),
  );
  //#endregion date
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  for (const dueBefore of ['2026-06-30', 'soon']) {
    const call = { name: 'list-loans', arguments: { dueBefore } };
    console.log('call:', (await client.callTool(call)).content);
  }

  const listed = z.object({ type: z.string(), format: z.string() });
  const { tools } = await client.listTools();
  for (const { inputSchema } of tools)
    console.log('list:', listed.parse(inputSchema.properties?.['dueBefore']));

  await client.close();
}
