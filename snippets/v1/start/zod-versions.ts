import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import * as z from 'zod';
import * as mini from 'zod/mini';
import * as z3 from 'zod/v3';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const find = ({ title }: { title: string }) => ({
    content: [{ type: 'text', text: title } as const],
  });
  //#region tools
  server.registerTool('zod', { inputSchema: { title: z.string() } }, find);
  server.registerTool('mini', { inputSchema: { title: mini.string() } }, find);
  server.registerTool('v3', { inputSchema: { title: z3.string() } }, find);
  //#endregion tools
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools)
    console.log(name, inputSchema.properties);
  await client.close();
}
