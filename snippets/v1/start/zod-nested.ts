/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- it is the fault that is shown */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';
import * as z3 from 'zod/v3';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  const title = z.string();
  // @ts-expect-error: a schema of zod 4 in an object of zod 3
  const book = z3.object({ title });

  server.registerTool('lend-book', { inputSchema: { book } }, () => ({
    content: [{ type: 'text', text: 'Lent' }],
  }));
  //#endregion tool
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  //#region call
  const { tools } = await client.listTools();
  console.log(JSON.stringify(tools[0]?.inputSchema.properties?.['book']));

  const call = { name: 'lend-book', arguments: { book: { title: 'Emma' } } };
  console.log((await client.callTool(call)).content);
  //#endregion call
  await client.close();
}
