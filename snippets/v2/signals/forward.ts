import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
//#region imports
import { setTimeout } from 'node:timers/promises';
//#endregion imports

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    const log = (data: string) =>
      server.sendLoggingMessage({ level: 'info', data });
    await log('counting');
    try {
      await setTimeout(60_000, undefined, { signal: mcpReq.signal });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      await log(`${error.name}: ${error.message}, ${String(error.cause)}`);
    }
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const controller = new AbortController();
  const done = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    console.log('server:', params.data);
    if (params.data === 'counting') controller.abort('user pressed Stop');
    else done.resolve();
  });
  await client.connect(transport);

  //#region call
  const { signal } = controller;
  await client
    .callTool({ name: 'count-books' }, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  //#endregion call
  await done.promise;

  await client.ping();
  await client.close();
}
