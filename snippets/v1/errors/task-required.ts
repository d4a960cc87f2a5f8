import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateTaskResultSchema } from '@modelcontextprotocol/sdk/types.js';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  const params = { name: 'reindex-in-background' };
  console.log(await client.callTool(params));

  await client.listTools();
  await client
    .callTool(params)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 } },
  );
  console.log(task.status);
  //#endregion cure
  await client.experimental.tasks.cancelTask(task.taskId);
  await client.close();
}
