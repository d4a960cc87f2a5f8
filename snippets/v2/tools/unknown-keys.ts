import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import type { CallToolResult } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const shelf = z.string().optional();
  const forms = {
    object: z.object({ shelf }),
    looseObject: z.looseObject({ shelf }),
    fromJsonSchema: fromJsonSchema({
      type: 'object',
      properties: { shelf: { type: 'string' } },
    }),
    strictObject: z.strictObject({ shelf }),
  };

  const handler = (args: unknown): CallToolResult => ({
    content: [{ type: 'text', text: JSON.stringify(args) }],
  });
  for (const [name, inputSchema] of Object.entries(forms))
    server.registerTool(name, { inputSchema }, handler);
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools) {
    const call = { name, arguments: { shelve: 'gothic' } };
    const { content } = await client.callTool(call);
    console.log(name, inputSchema['additionalProperties'], content);
  }
  //#endregion call

  await client.close();
}
