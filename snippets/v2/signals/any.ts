import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region calls
  const page = new AbortController();

  for (const title of ['Dracula', 'Middlemarch']) {
    const stop = new AbortController();
    const signal = AbortSignal.any([page.signal, stop.signal]);
    const call = { name: 'find-book', arguments: { title } };
    await client.callTool(call, { signal });
  }

  page.abort('user left the page');
  //#endregion calls

  await client.close();
}
