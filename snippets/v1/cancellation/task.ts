import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateTaskResultSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  //#region start
  const params = { name: 'reindex-in-background' };

  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 } },
  );
  console.log(task.taskId, task.status);
  //#endregion start

  //#region cancel
  const cancelled = await client.experimental.tasks.cancelTask(task.taskId);
  console.log(cancelled.status, '-', cancelled.statusMessage);
  //#endregion cancel

  await client.close();
}
