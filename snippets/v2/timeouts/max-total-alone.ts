import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const call = {
    name: 'reindex-catalogue',
    arguments: { shelf: 'science fiction' },
  };
  const { content } = await client.callTool(call, {
    maxTotalTimeout: 100,
    onprogress: ({ message }) => console.log('reindexed', message),
  });
  console.log(content);
  //#endregion call

  await client.close();
}
