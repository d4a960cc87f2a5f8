import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region list
  const { tools } = await client.listTools();
  for (const { name, title } of tools) console.log(`${name}: ${title}`);
  //#endregion list
  await client.close();
}
