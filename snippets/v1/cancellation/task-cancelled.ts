import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolResultSchema,
  CreateTaskResultSchema,
} from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  const { task } = await client.request(
    { method: 'tools/call', params: { name: 'reindex-in-background' } },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 } },
  );

  //#region after
  const { tasks } = client.experimental;
  const print = (error: unknown) => console.log(String(error));

  await tasks.cancelTask(task.taskId);
  await tasks.getTaskResult(task.taskId, CallToolResultSchema).catch(print);
  await tasks.cancelTask(task.taskId).catch(print);
  await tasks.cancelTask('no-such-task').catch(print);

  const { status } = await tasks.getTask(task.taskId);
  console.log('the task is', status);
  //#endregion after

  await client.close();
}
