import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import * as z from 'zod';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region call
  const result = await client.callTool({ name: 'reindex-in-background' });
  console.log(result['content'], result['task']);
  //#endregion call

  const { taskId } = z.object({ taskId: z.string() }).parse(result['task']);
  await client.request(
    { method: 'tasks/cancel', params: { taskId } },
    z.object({ status: z.string() }),
  );
  await stopped.promise;
  await client.close();
}
