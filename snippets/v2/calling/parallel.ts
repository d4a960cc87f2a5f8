import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region parallel
  const reindexed = client.callTool({
    name: 'reindex-catalogue',
    arguments: { shelf: 'science fiction' },
  });
  const found = client.callTool({
    name: 'find-book',
    arguments: { title: 'Dracula' },
  });

  const { content } = await Promise.race([reindexed, found]);
  console.log('first:', content);
  const both = await Promise.all([reindexed, found]);
  for (const { content } of both) console.log(content);
  //#endregion parallel
  await client.close();
}
