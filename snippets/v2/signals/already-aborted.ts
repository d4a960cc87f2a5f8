import { Client, SdkError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  const signal = AbortSignal.abort('user left the page');

  try {
    await client.callTool(call, { signal });
  } catch (error) {
    console.log(String(error), error instanceof SdkError);
  }
  //#endregion call

  await client.callTool(call);
  await client.close();
}
