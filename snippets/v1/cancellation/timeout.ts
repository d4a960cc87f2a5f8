import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { DEFAULT_REQUEST_TIMEOUT_MSEC } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      stopped.resolve();
    },
  );
  await client.connect(transport);

  //#region timeout
  console.log('without a timeout:', DEFAULT_REQUEST_TIMEOUT_MSEC);
  const call = { name: 'reindex-catalogue' };

  try {
    await client.callTool(call, undefined, { timeout: 50 });
  } catch (error) {
    console.log('client:', String(error));
  }
  //#endregion timeout

  await stopped.promise;
  await client.close();
}
