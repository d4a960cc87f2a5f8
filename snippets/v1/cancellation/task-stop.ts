import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import {
  CreateTaskResultSchema,
  LoggingMessageNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

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

  //#region stop
  const params = { name: 'reindex-in-background' };
  const secondBook = Promise.withResolvers<void>();

  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    {
      task: { ttl: 60_000 },
      onprogress: ({ progress }) => {
        if (progress === 2) secondBook.resolve();
      },
    },
  );
  await secondBook.promise;
  await client.experimental.tasks.cancelTask(task.taskId);
  //#endregion stop

  await stopped.promise;
  await client.close();
}
