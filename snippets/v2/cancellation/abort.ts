import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region listen
  const stopped = Promise.withResolvers<unknown>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    stopped.resolve(params.data);
  });
  //#endregion listen
  await client.connect(transport);

  //#region abort
  const controller = new AbortController();
  const call = { name: 'reindex-catalogue' };

  try {
    await client.callTool(call, {
      signal: controller.signal,
      onprogress: ({ progress, total }) => {
        console.log(`${progress} of ${total} books`);
        if (progress === 2) controller.abort('user pressed Stop');
      },
    });
  } catch (error) {
    console.log('client:', String(error));
    console.log('server:', await stopped.promise);
  }
  //#endregion abort

  await client.close();
}
