import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region call
  const found = await client.callTool({
    name: 'find-book',
    arguments: { title: 'Dracula' },
  });
  console.log(found.content);
  console.log(found.structuredContent);
  //#endregion call
  await client.close();
}
