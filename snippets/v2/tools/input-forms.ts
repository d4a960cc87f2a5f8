// snippet: in Node only: another validator words its errors differently
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

export function createServer() {
  //#region forms
  const isbn = z.string();
  const byIsbn = z.object({ isbn });
  const byTitle = z.object({ title: z.string() });
  const forms = {
    'z.object()': byIsbn,
    'z.strictObject()': z.strictObject({ isbn }),
    'z.object().refine()': byIsbn.refine(() => true),
    'fromJsonSchema()': fromJsonSchema({
      type: 'object',
      properties: { isbn: { type: 'string' } },
    }),
    'z.union()': byIsbn.or(byTitle),
    'z.discriminatedUnion()': z.discriminatedUnion('by', [
      byIsbn.extend({ by: z.literal('isbn') }),
      byTitle.extend({ by: z.literal('title') }),
    ]),
    'z.intersection()': byIsbn.and(byTitle),
    'z.object().transform()': byIsbn.transform(({ isbn }) => isbn),
    'z.object().default()': byIsbn.default({ isbn: '9780141439846' }),
    'z.object().readonly()': byIsbn.readonly(),
    'z.record()': z.record(z.string(), isbn),
  };
  //#endregion forms
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const handler = () => ({ content: [] });
  for (const [title, inputSchema] of Object.entries(forms)) {
    const name = title.replaceAll(/\W+/g, '_');
    server.registerTool(name, { title, inputSchema }, handler);
  }
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region list
  const { tools } = await client.listTools();
  for (const { name, title = '', inputSchema } of tools) {
    const { properties, anyOf, oneOf, additionalProperties } = inputSchema;
    const advertised = { properties, anyOf, oneOf, additionalProperties };
    const call = { name, arguments: { isbn: 1 } };
    const { isError = false } = await client.callTool(call);
    console.log(title.padEnd(24), isError, JSON.stringify(advertised));
  }
  //#endregion list

  await client.close();
}
