import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const handler = () => ({ messages: [] });
  const shelf = completable(z.string(), () => ['gothic', 'novel']);
  const author = completable(z.string(), () =>
    Promise.reject(new Error('The catalogue is closed')),
  );
  const argsSchema = z.object({ shelf, author, mood: z.string() });
  server.registerPrompt('recommend-book', { argsSchema }, handler);
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  const asked = [
    ['recommend-book', 'mood'],
    ['recommend-book', 'colour'],
    ['burn-book', 'shelf'],
    ['recommend-book', 'author'],
  ] as const;

  for (const [prompt, name] of asked)
    await client
      .complete({
        ref: { type: 'ref/prompt', name: prompt },
        argument: { name, value: '' },
      })
      .then(({ completion }) => console.log(name, completion))
      .catch((error: unknown) => console.log(String(error)));
  //#endregion complete

  await client.close();
}
