import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['stdio'];

export async function run(transport: Transport) {
  //#region order
  const client = new Client({ name: 'reader', version: '1.0.0' });
  const print = (error: unknown) => console.log(String(error));
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };

  await client.callTool(call).catch(print);
  await client.connect(transport);
  await client.connect(transport).catch(print);
  console.log((await client.listTools()).tools.length, 'tools');

  await client.close();
  await client.callTool(call).catch(print);
  console.log((await client.listTools()).tools.length, 'tools');
  //#endregion order
}
