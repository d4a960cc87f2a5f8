import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const shape = { books: z.number() };
  const outputSchemas = {
    loose: z.looseObject(shape),
    strict: z.strictObject(shape),
  };

  for (const [name, outputSchema] of Object.entries(outputSchemas))
    server.registerTool(name, { outputSchema }, () => ({
      content: [],
      structuredContent: { books: 5, loans: 3 },
    }));
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listTools();
  for (const name of ['loose', 'strict'])
    console.log(await client.callTool({ name }));

  await client.close();
}
