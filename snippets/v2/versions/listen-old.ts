import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  //#region listen
  await client
    .listen({ toolsListChanged: true })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion listen
  await client.close();
}
