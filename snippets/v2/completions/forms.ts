import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

const handler = () => ({ messages: [] });

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region forms
  const text = () => z.string();
  const shelves = () => ['gothic', 'novel'];
  const forms = {
    'completable(text)': completable(text(), shelves),
    'completable(text.describe())': completable(text().describe('S'), shelves),
    'completable(text.optional())': completable(text().optional(), shelves),
    'completable(text.default())': completable(text().default('-'), shelves),
    'completable(text).describe()': completable(text(), shelves).describe('S'),
    'completable(text).optional()': completable(text(), shelves).optional(),
    'completable(text).default()': completable(text(), shelves).default('-'),
  };
  //#endregion forms
  server.registerPrompt(
    'recommend-book',
    { argsSchema: z.object(forms) },
    handler,
  );
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  const { prompts } = await client.listPrompts();
  for (const { name } of prompts[0]?.arguments ?? []) {
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'recommend-book' },
      argument: { name, value: 'g' },
    });
    console.log(name.padEnd(28), completion.values);
  }
  //#endregion complete

  await client.close();
}
