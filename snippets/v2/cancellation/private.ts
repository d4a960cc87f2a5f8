import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region private
  const controller = new AbortController();
  const call = { name: 'reindex-catalogue' };

  const first = client.callTool(call, {
    signal: controller.signal,
    onprogress: () => {
      // @ts-expect-error: Property '_requestMessageId' is private
      console.log('counter:', client._requestMessageId);
      controller.abort();
    },
  });
  //#endregion private

  await first.catch(() => {});
  await stopped.promise;
  await client.close();
}
