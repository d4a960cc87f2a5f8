import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  //#region listen
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      stopped.resolve();
    },
  );
  //#endregion listen
  await client.connect(transport);

  //#region abort
  const controller = new AbortController();

  try {
    await client.callTool({ name: 'reindex-catalogue' }, undefined, {
      signal: controller.signal,
      onprogress: ({ progress, total }) => {
        console.log(`${progress} of ${total} books`);
        if (progress === 2) controller.abort('user pressed Stop');
      },
    });
  } catch (error) {
    console.log('client:', String(error));
  }
  //#endregion abort

  await stopped.promise;
  await client.close();
}
