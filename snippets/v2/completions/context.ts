import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const handler = () => ({ messages: [] });
  const titles = ['Dracula', 'Emma', 'Middlemarch'] as const;
  const byTitle = (start: string) =>
    titles.filter((title) => title.startsWith(start));

  server.registerPrompt(
    'compare-books',
    {
      argsSchema: z.object({
        first: completable(z.enum(titles), byTitle),
        second: completable(z.enum(titles), (start, context) =>
          byTitle(start).filter(
            (title) => title !== context?.arguments?.['first'],
          ),
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
  const { completion } = await client.complete({
    ref: { type: 'ref/prompt', name: 'compare-books' },
    argument: { name: 'second', value: '' },
    context: { arguments: { first: 'Dracula' } },
  });
  console.log(completion);
  //#endregion complete

  await client.close();
}
