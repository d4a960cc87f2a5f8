import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler(LoggingMessageNotificationSchema, () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region stream
  const { tasks } = client.experimental;
  const stop = new AbortController();
  const call = { name: 'reindex-in-background' };
  let taskId = '';

  await client.listTools(); // Tells which tools are tasks.
  const { signal } = stop;
  for await (const message of tasks.callToolStream(call, undefined, {
    signal,
  })) {
    if (message.type === 'taskCreated') {
      taskId = message.task.taskId;
      stop.abort('user pressed Stop');
    }
    if (message.type === 'error') console.log(String(message.error));
  }
  console.log((await tasks.getTask(taskId)).status);
  console.log((await tasks.cancelTask(taskId)).status);
  //#endregion stream

  await stopped.promise;
  await client.close();
}
