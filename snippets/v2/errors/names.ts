import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const print = (error: unknown) => {
    console.log(String(error));
  };
  //#region names
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.ping().catch(print);
  console.log(await client.listTools());

  await client.connect(transport);
  await client.callTool({ name: 'find_book' }).catch(print);

  const call = { name: 'reindex-catalogue' };
  await client.callTool(call, { timeout: 50 }).catch(print);
  //#endregion names
  await client.close();
}
