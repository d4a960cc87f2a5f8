import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      stopped.resolve();
    },
  );
  await client.connect(transport);

  //#region by-hand
  const running = Promise.withResolvers<void>();
  const call = client
    .callTool({ name: 'reindex-catalogue' }, undefined, {
      timeout: 3000,
      onprogress: () => running.resolve(),
    })
    .catch((error: unknown) => console.log('client:', String(error)));

  await running.promise;
  await client.notification({
    method: 'notifications/cancelled',
    params: { requestId: 1, reason: 'sent by hand' },
  });
  await stopped.promise;
  await call;
  //#endregion by-hand

  await client.close();
}
