import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer(): McpServer {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const answer = () => ({ content: [] });
  //#region shapes
  const shape = { title: z.string() };
  server.registerTool('raw-shape', { inputSchema: shape }, answer);
  server.registerTool('object', { inputSchema: z.object(shape) }, answer);
  //#endregion shapes
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools)
    console.log(name, inputSchema.required, inputSchema.properties);
  await client.close();
}
