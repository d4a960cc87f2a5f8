import {
  Client,
  DEFAULT_REQUEST_TIMEOUT_MSEC,
} from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<unknown>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    stopped.resolve(params.data);
  });
  await client.connect(transport);

  //#region timeout
  console.log('without a timeout:', DEFAULT_REQUEST_TIMEOUT_MSEC);
  const call = { name: 'reindex-catalogue' };

  try {
    await client.callTool(call, { timeout: 50 });
  } catch (error) {
    console.log('client:', String(error));
    console.log('server:', await stopped.promise);
  }
  //#endregion timeout

  await client.close();
}
