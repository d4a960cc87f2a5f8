import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const signal = AbortSignal.timeout(2000);
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  const { content } = await client.callTool(call, { signal });
  //#endregion call
  console.log(content);

  // The timer of the signal does not keep Node alive.
  const alive = setInterval(() => {}, 1000);
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  clearInterval(alive);

  await client.ping();
  await client.close();
}
