import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region forms
  const plain: z.core.JSONSchema.JSONSchema = {
    type: 'object',
    properties: { isbn: { type: 'string' } },
  };
  const schemas = {
    plain,
    anyOf: { ...plain, anyOf: [{ required: ['isbn'] }] },
    allOf: { ...plain, allOf: [{ required: ['isbn'] }] },
    minProperties: { ...plain, minProperties: 1 },
    default: { ...plain, default: {} },
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const inputSchema = z.fromJSONSchema(schema);
    server.registerTool(name, { inputSchema }, () => ({ content: [] }));
  }
  //#endregion forms
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools)
    console.log(name.padEnd(13), JSON.stringify(inputSchema.properties));

  await client.close();
}
