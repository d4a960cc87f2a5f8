import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, completable } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const handler = () => ({ messages: [] });
  const moods = () => ['cheerful', 'gloomy'];
  const mood = completable(z.string(), moods).optional();
  server.registerPrompt(
    'recommend-book',
    { argsSchema: z.object({ mood }) },
    handler,
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  const { completions } = client.getServerCapabilities() ?? {};
  console.log('capability:', completions);

  try {
    await client.complete({
      ref: { type: 'ref/prompt', name: 'recommend-book' },
      argument: { name: 'mood', value: '' },
    });
  } catch (error) {
    console.log(String(error));
  }
  //#endregion complete

  await client.ping();
  await client.close();
}
