import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerPrompt(
    'recommend-book',
    { argsSchema: z.object({ shelf: z.string() }) },
    ({ shelf }) => {
      throw new Error(`The ${shelf} shelf is empty`);
    },
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region get
  const prompts = [
    { name: 'recommend-book', arguments: { shelf: 'gothic' } },
    { name: 'recommend-book' },
    { name: 'burn-book' },
  ];

  for (const prompt of prompts)
    try {
      await client.getPrompt(prompt);
    } catch (error) {
      console.log(String(error));
    }
  //#endregion get

  await client.close();
}
