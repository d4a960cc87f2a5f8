import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region none
  server.registerTool('count-books', {}, ({ mcpReq }) => ({
    content: [{ type: 'text', text: `Request ${mcpReq.id}: 12 books` }],
  }));
  //#endregion none
  //#region empty
  server.registerTool(
    'count-loans',
    { inputSchema: z.object({}) },
    (_args, { mcpReq }) => ({
      content: [{ type: 'text', text: `Request ${mcpReq.id}: 3 loans` }],
    }),
  );
  //#endregion empty
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  console.log((await client.callTool({ name: 'count-books' })).content);
  console.log((await client.callTool({ name: 'count-loans' })).content);

  await client.close();
}
