import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  const missed = await client.callTool({
    name: 'find-book',
    arguments: { name: 'Dracula' },
  });
  console.log(missed);
  //#endregion fails

  //#region cure
  const found = await client.callTool({
    name: 'find-book',
    arguments: { title: 'Dracula' },
  });
  console.log(found.content);
  //#endregion cure
  await client.close();
}
