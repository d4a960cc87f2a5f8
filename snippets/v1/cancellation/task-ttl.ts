import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateTaskResultSchema } from '@modelcontextprotocol/sdk/types.js';

// Over HTTP the work would go on, in a server that outlives the client.
export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region ttl
  const params = { name: 'reindex-in-background' };
  const firstBook = Promise.withResolvers<void>();

  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 10 }, onprogress: () => firstBook.resolve() },
  );
  await firstBook.promise;
  await client.experimental.tasks
    .cancelTask(task.taskId)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion ttl

  await client.close();
}
