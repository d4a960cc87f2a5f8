import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const shape = { shelf: z.string().optional() };

  server.registerTool(
    'count-books',
    { inputSchema: shape },
    ({ shelf = 'all shelves' }) => ({
      content: [{ type: 'text', text: `Counted ${shelf}` }],
    }),
  );

  server.registerTool(
    'count-loans',
    { inputSchema: z.strictObject(shape) },
    ({ shelf = 'all shelves' }) => ({
      content: [{ type: 'text', text: `Counted ${shelf}` }],
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  for (const name of ['count-books', 'count-loans']) {
    const call = { name, arguments: { shelve: 'gothic' } };
    console.log(await client.callTool(call));
  }
  //#endregion call

  await client.close();
}
