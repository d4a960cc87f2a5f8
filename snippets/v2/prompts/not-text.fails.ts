// @errors: 2322
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerPrompt(
    'recommend-books',
    { argsSchema: z.object({ count: z.coerce.number() }) },
    ({ count }) => {
      const text = `Recommend ${count + 1} books.`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region get
  try {
    await client.getPrompt({
      name: 'recommend-books',
      arguments: { count: 2 },
    });
  } catch (error) {
    console.log(String(error));
  }
  //#endregion get

  await client.ping();
  await client.close();
}
