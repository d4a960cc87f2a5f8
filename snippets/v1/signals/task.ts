import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CreateTaskResultSchema,
  LoggingMessageNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler(LoggingMessageNotificationSchema, () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region abort
  const controller = new AbortController();
  const params = { name: 'reindex-in-background' };

  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 }, signal: controller.signal },
  );
  controller.abort('user pressed Stop');

  const { status } = await client.experimental.tasks.getTask(task.taskId);
  console.log('the task is', status);
  //#endregion abort

  await client.experimental.tasks.cancelTask(task.taskId);
  await stopped.promise;
  await client.close();
}
