import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  const call = {
    name: 'reindex-catalogue',
    arguments: { shelf: 'science fiction' },
  };
  await client
    .callTool(call, { timeout: 700, onprogress: () => {} })
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const { content } = await client.callTool(call, {
    timeout: 700,
    resetTimeoutOnProgress: true,
    onprogress: () => {},
  });
  console.log(content);
  //#endregion cure
  await client.close();
}
