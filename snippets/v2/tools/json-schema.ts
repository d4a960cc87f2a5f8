// snippet: in Node only: another validator words its errors differently
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region json-schema
  interface Book {
    isbn: string;
  }

  const inputSchema = fromJsonSchema<Book>({
    type: 'object',
    properties: { isbn: { type: 'string', minLength: 13 } },
    required: ['isbn'],
  });

  server.registerTool('find-shelf', { inputSchema }, ({ isbn }) => {
    //                                                    ^?
    return { content: [{ type: 'text', text: `${isbn} is gothic` }] };
  });
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
