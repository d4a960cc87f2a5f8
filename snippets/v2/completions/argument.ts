import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

export function createServer() {
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const shelves = ['gothic', 'novel', 'science fiction'];

  server.registerPrompt(
    'recommend-book',
    {
      argsSchema: z.object({
        shelf: completable(z.string(), (start) =>
          shelves.filter((shelf) => shelf.startsWith(start)),
        ),
      }),
    },
    ({ shelf }) => {
      const text = `Recommend a ${shelf} book.`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  const { completion } = await client.complete({
    ref: { type: 'ref/prompt', name: 'recommend-book' },
    argument: { name: 'shelf', value: 'n' },
  });
  console.log(completion);
  //#endregion complete

  const args = { shelf: 'crime' };
  await client.getPrompt({ name: 'recommend-book', arguments: args });
  await client.close();
}
