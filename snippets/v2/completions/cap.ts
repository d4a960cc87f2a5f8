import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const handler = () => ({ messages: [] });
  const pages = Array.from({ length: 418 }, (_, index) => `${index + 1}`);

  server.registerPrompt(
    'quote-page',
    {
      argsSchema: z.object({
        page: completable(z.string(), (start) =>
          pages.filter((page) => page.startsWith(start)),
        ),
      }),
    },
    handler,
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  for (const value of ['', '41']) {
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'quote-page' },
      argument: { name: 'page', value },
    });
    const { values, total, hasMore } = completion;
    console.log(values.length, { total, hasMore });
  }
  //#endregion complete

  await client.close();
}
