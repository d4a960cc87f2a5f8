// @errors: 18046
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  //#region type
  const { content } = await client.callTool(call);
  //      ^?
  console.log(content[0].text);
  //#endregion type
  await client.close();
}
