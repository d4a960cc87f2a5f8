import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  client.setNotificationHandler('notifications/progress', ({ params }) => {
    console.log('handler:', params.message);
  });

  const call = {
    name: 'reindex-catalogue',
    arguments: { shelf: 'science fiction' },
  };
  await client.callTool(call, {
    onprogress: ({ message }) => console.log('onprogress:', message),
  });
  //#endregion call

  await client.close();
}
