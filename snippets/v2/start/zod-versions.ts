import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const find = () => ({ content: [] });
  //#region tools
  const ofZod = z.object({ title: z.string() });
  server.registerTool('zod', { inputSchema: ofZod }, find);
  const ofJson = fromJsonSchema({
    type: 'object',
    properties: { title: { type: 'string' } },
  });
  server.registerTool('json', { inputSchema: ofJson }, find);
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
