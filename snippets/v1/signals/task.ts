import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateTaskResultSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  // How far the work came until it was cancelled depends on the machine.
  await client.setLoggingLevel('error');

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
  await client.close();
}
