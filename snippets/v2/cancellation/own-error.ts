import { Client, SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () => {
    stopped.resolve();
  });
  await client.connect(transport);

  //#region own-error
  const controller = new AbortController();
  const cancelled = new SdkError(
    SdkErrorCode.RequestTimeout,
    'Cancelled by the user',
  );
  const call = { name: 'reindex-catalogue' };

  try {
    await client.callTool(call, {
      signal: controller.signal,
      onprogress: () => controller.abort(cancelled),
    });
  } catch (error) {
    console.log(error === cancelled, String(error));
  }
  //#endregion own-error

  await stopped.promise;
  await client.close();
}
