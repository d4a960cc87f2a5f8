import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

export function createServer() {
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerPrompt(
    'recommend-book',
    {
      title: 'Recommend a book',
      description: 'Asks for one book of a shelf, to suit a mood',
      argsSchema: z.object({
        shelf: z.enum(['gothic', 'novel']).describe('gothic or novel'),
        mood: z.string().optional().describe('How the reader feels'),
      }),
    },
    ({ shelf, mood = 'any' }) => {
      const text = `Recommend one ${shelf} book. Mood: ${mood}.`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listPrompts();
  //#region get
  const { messages } = await client.getPrompt({
    name: 'recommend-book',
    arguments: { shelf: 'gothic' },
  });
  for (const { role, content } of messages) console.log(role, content);
  //#endregion get

  await client.close();
}
