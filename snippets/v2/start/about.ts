import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region about
  console.log(client.getServerVersion());
  console.log(client.getServerCapabilities());
  console.log(client.getInstructions());
  //#endregion about
  await client.close();
}
