import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ProgressNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  client.setNotificationHandler(ProgressNotificationSchema, ({ params }) => {
    console.log('handler:', params.message);
  });

  const call = {
    name: 'reindex-catalogue',
    arguments: { shelf: 'science fiction' },
  };
  await client.callTool(call, undefined, {
    onprogress: ({ message }) => console.log('onprogress:', message),
  });
  //#endregion call

  await client.close();
}
