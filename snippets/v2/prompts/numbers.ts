import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const forms = { number: z.number(), coerce: z.coerce.number() };

  for (const [name, count] of Object.entries(forms))
    server.registerPrompt(
      name,
      { argsSchema: z.object({ count }) },
      ({ count }) => {
        const text = `Recommend ${count + 1} books.`;
        return {
          messages: [{ role: 'user', content: { type: 'text', text } }],
        };
      },
    );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region get
  for (const name of ['number', 'coerce'])
    try {
      const args = { count: '2' };
      const prompt = await client.getPrompt({ name, arguments: args });
      for (const { content } of prompt.messages) console.log(content);
    } catch (error) {
      console.log(String(error));
    }
  //#endregion get

  await client.close();
}
