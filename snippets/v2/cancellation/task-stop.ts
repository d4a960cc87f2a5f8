import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';

// ext-tasks refuses `undefined` members, which only a wire drops.
export const transports = ['stdio', 'http'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<unknown>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    stopped.resolve(params.data);
  });
  await client.connect(transport);
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });

  //#region stop
  const task = await session.callTool('reindex-in-background');

  for await (const event of task.updates()) {
    if (event.type === 'outcome') console.log('client:', event.outcome.status);
    else if (event.task.statusMessage === '2 of 12 books') await task.cancel();
  }
  console.log('server:', await stopped.promise);
  //#endregion stop

  await session.close();
  await client.close();
}
