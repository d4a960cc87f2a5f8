import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import * as z from 'zod';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region request
  const book = z.object({ title: z.string(), available: z.boolean() });
  const result = await client.request(
    {
      method: 'tools/call',
      params: { name: 'find-book', arguments: { title: 'Dracula' } },
    },
    z.object({ structuredContent: book }),
  );
  console.log(result.structuredContent);
  //#endregion request
  await client.close();
}
