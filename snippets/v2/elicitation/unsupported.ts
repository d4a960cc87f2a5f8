import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region call
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const isbn = '9780141439846';
  console.log(
    await client.callTool({ name: 'lend-book', arguments: { isbn } }),
  );
  //#endregion call

  await client.ping();
  await client.close();
}
