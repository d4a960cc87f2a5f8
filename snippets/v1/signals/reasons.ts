import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  LoggingMessageNotificationSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  let stopped = Promise.withResolvers<unknown>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => stopped.resolve(params.data),
  );
  await client.connect(transport);

  //#region reasons
  const reasons = [
    'user pressed Stop',
    undefined,
    new Error('window closed'),
    new McpError(-32800, 'superseded'),
  ];

  for (const reason of reasons) {
    const controller = new AbortController();
    try {
      await client.callTool({ name: 'reindex-catalogue' }, undefined, {
        signal: controller.signal,
        onprogress: () => controller.abort(reason),
      });
    } catch (error) {
      console.log('client:', String(error));
      console.log('server:', await stopped.promise);
      stopped = Promise.withResolvers();
    }
  }
  //#endregion reasons

  await client.close();
}
