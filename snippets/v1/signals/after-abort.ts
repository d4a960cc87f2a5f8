//#region imports
import { once } from 'node:events';
//#endregion imports
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  EmptyResultSchema,
  LoggingMessageNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async (extra) => {
    const log = (data: string) =>
      server.sendLoggingMessage({ level: 'info', data });
    const aborted = once(extra.signal, 'abort');
    await log('counting');
    await aborted;

    await extra.sendNotification({
      method: 'notifications/message',
      params: { level: 'info', data: 'by the request' },
    });
    await extra
      .sendRequest({ method: 'ping' }, EmptyResultSchema)
      .catch((error: unknown) => log(String(error)));
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region call
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

  const { signal } = controller;
  await client
    .callTool({ name: 'count-books' }, undefined, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  await done.promise;
  //#endregion call

  await client.ping();
  await client.close();
}
