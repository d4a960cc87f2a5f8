import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  const outputSchema = { books: z.number() };
  const handler = () => ({ content: [] });

  server.registerTool('count-books', { outputSchema }, handler);
  server.server.setRequestHandler(CallToolRequestSchema, handler);
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listTools();

  try {
    await client.callTool({ name: 'count-books' });
  } catch (error) {
    console.log(String(error));
  }

  await client.close();
}
