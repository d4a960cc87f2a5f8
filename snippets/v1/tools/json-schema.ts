import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region json-schema
  const schema: z.core.JSONSchema.JSONSchema = {
    type: 'object',
    properties: { isbn: { type: 'string', minLength: 13 } },
    required: ['isbn'],
  };
  const bookSchema = z.object({ isbn: z.string() });

  server.registerTool(
    'find-shelf',
    { inputSchema: z.fromJSONSchema(schema) },
    (args) => {
      //^?
      const { isbn } = bookSchema.parse(args);
      return { content: [{ type: 'text', text: `${isbn} is gothic` }] };
    },
  );
  //#endregion json-schema
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.listTools();

  //#region call
  for (const isbn of ['9780141439846', '97801']) {
    const call = { name: 'find-shelf', arguments: { isbn } };
    console.log((await client.callTool(call)).content);
  }
  //#endregion call

  await client.close();
}
