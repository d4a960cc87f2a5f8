import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
//#endregion imports

// ext-tasks refuses `undefined` members, which only a wire drops.
export const transports = ['stdio', 'http'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region start
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });

  const task = await session.callTool('reindex-in-background');
  console.log(task.kind, task.handle?.taskId);
  //#endregion start

  //#region cancel
  await task.cancel();
  const { status } = await task.result();
  console.log(status);
  //#endregion cancel

  await stopped.promise;
  await session.close();
  await client.close();
}
