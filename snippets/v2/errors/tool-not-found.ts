import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  await client
    .callTool({ name: 'find_book' })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const { tools } = await client.listTools();
  console.log(tools.map(({ name }) => name));
  //#endregion cure
  await client.close();
}
