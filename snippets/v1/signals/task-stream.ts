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
  const call = { name: 'reindex-in-background' };
  await client.listTools(); // Tells which tools are tasks.

  for await (const message of tasks.callToolStream(call)) {
    console.log(message.type);
    if (message.type === 'taskCreated')
      await tasks.cancelTask(message.task.taskId);
    if (message.type === 'error') console.log(String(message.error));
  }
  //#endregion stream

  await stopped.promise;
  await client.close();
}
