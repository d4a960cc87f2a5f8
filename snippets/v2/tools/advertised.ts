import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region forms
  const byIsbn = z.object({ isbn: z.string() });
  const byShelf = z.object({ shelf: z.string() });
  const forms = {
    intersection: z.object({ ...byIsbn.shape, ...byShelf.shape }),
    record: z.object({}).catchall(z.string()),
    default: z.object({ isbn: z.string().default('9780141439846') }),
  };
  //#endregion forms
  const handler = () => ({ content: [] });
  for (const [name, inputSchema] of Object.entries(forms))
    server.registerTool(name, { inputSchema }, handler);
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region list
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools) {
    const { properties, additionalProperties } = inputSchema;
    console.log(name, JSON.stringify({ properties, additionalProperties }));
  }
  //#endregion list

  await client.close();
}
