import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  //#region call
  const call = { name: 'reindex-catalogue' };

  try {
    await client.callTool(call, {
      timeout: 1500,
      resetTimeoutOnProgress: true,
    });
  } catch (error) {
    console.log(String(error));
  }
  //#endregion call

  await client.close();
}
