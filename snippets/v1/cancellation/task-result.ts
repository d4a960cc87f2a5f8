import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolResultSchema,
  CreateTaskResultSchema,
} from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const params = {
    name: 'reindex-in-background',
    arguments: { shelf: 'science fiction' },
  };
  const { task } = await client.request(
    { method: 'tools/call', params },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 } },
  );

  //#region result
  const result = await client.experimental.tasks.getTaskResult(
    task.taskId,
    CallToolResultSchema,
  );
  console.log(result.content);
  //#endregion result

  await client.close();
}
