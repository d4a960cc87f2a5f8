import { Client, ProtocolError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  let stopped = Promise.withResolvers<unknown>();
  client.setNotificationHandler('notifications/message', ({ params }) =>
    stopped.resolve(params.data),
  );
  await client.connect(transport);

  //#region reasons
  const reasons = [
    'user pressed Stop',
    undefined,
    new Error('window closed'),
    new ProtocolError(-32800, 'superseded'),
  ];

  for (const reason of reasons) {
    const controller = new AbortController();
    try {
      await client.callTool(
        { name: 'reindex-catalogue' },
        {
          signal: controller.signal,
          onprogress: () => controller.abort(reason),
        },
      );
    } catch (error) {
      console.log('client:', String(error));
      console.log('server:', await stopped.promise);
      stopped = Promise.withResolvers();
    }
  }
  //#endregion reasons

  await client.close();
}
