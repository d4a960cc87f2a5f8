import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region shared
  const page = new AbortController();

  for (const title of ['Dracula', 'Middlemarch']) {
    const call = { name: 'find-book', arguments: { title } };
    await client.callTool(call, { signal: page.signal });
    console.log('found', title);
  }

  page.abort('user left the page');
  //#endregion shared

  await client.close();
}
