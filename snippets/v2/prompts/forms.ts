import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region forms
  const text = z.string();
  server.registerPrompt(
    'recommend-book',
    {
      argsSchema: z.object({
        'describe()': text.describe('A shelf'),
        'optional().describe()': text.optional().describe('A shelf'),
        'describe().optional()': text.describe('A shelf').optional(),
        'default()': text.default('gothic'),
      }),
    },
    (args) => ({
      messages: [
        {
          role: 'user',
          content: { type: 'text', text: JSON.stringify(args) },
        },
      ],
    }),
  );
  //#endregion forms
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region list
  const { prompts } = await client.listPrompts();
  for (const { name, required, description } of prompts[0]?.arguments ?? [])
    console.log(name.padEnd(21), { required, description });
  //#endregion list

  const name = 'recommend-book';
  const args = { 'describe()': 'novel' };
  const { messages } = await client.getPrompt({ name, arguments: args });
  for (const { content } of messages) console.log(content);
  await client.close();
}
