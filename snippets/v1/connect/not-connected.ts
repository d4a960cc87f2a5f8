import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  //#region order
  const client = new Client({ name: 'reader', version: '1.0.0' });
  const print = (error: unknown) => console.log(String(error));

  await client.listTools().catch(print);
  await client.connect(transport);
  await client.connect(transport).catch(print);
  console.log((await client.listTools()).tools.length, 'tools');

  await client.close();
  await client.listTools().catch(print);
  //#endregion order
}
