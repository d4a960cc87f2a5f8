import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['memory'];

export async function run(transport: Transport) {
  //#region fails
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client
    .listTools()
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  await client.connect(transport);
  const { tools } = await client.listTools();
  console.log(tools.length, 'tools');
  //#endregion cure
  await client.close();
}
