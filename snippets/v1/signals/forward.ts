//#region imports
import { setTimeout } from 'node:timers/promises';
//#endregion imports
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async ({ signal }) => {
    const log = (data: string) =>
      server.sendLoggingMessage({ level: 'info', data });
    await log('counting');
    try {
      await setTimeout(60_000, undefined, { signal });
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
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      if (params.data === 'counting') controller.abort('user pressed Stop');
      else done.resolve();
    },
  );
  await client.connect(transport);

  //#region call
  const { signal } = controller;
  await client
    .callTool({ name: 'count-books' }, undefined, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  //#endregion call
  await done.promise;

  await client.ping();
  await client.close();
}
