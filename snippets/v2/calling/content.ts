import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  //#region type
  const { content } = await client.callTool(call);
  for (const block of content) {
    if (block.type === 'text') console.log(block.text);
    //                                           ^?
  }
  //#endregion type
  await client.close();
}
