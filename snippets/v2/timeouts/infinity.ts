import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');
  // Node writes warnings to stderr, with the id of the process.
  process.removeAllListeners('warning');

  //#region call
  process.on('warning', ({ message }) => console.log(message));

  const reindex = { name: 'reindex-catalogue' };
  for (const timeout of [Infinity, 0]) {
    await client
      .callTool(reindex, { timeout })
      .catch((error: unknown) => console.log(timeout, String(error)));
  }
  //#endregion call

  //#region longest
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  const { content } = await client.callTool(call, {
    timeout: 2 ** 31 - 1,
  });
  console.log(content);
  //#endregion longest

  await client.close();
}
