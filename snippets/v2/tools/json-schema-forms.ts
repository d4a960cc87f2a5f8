import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import type { JsonSchemaType } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region forms
  const plain = {
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
    const inputSchema = fromJsonSchema(schema as JsonSchemaType);
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
    console.log(name.padEnd(13), JSON.stringify(inputSchema));

  await client.close();
}
