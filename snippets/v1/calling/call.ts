import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

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
