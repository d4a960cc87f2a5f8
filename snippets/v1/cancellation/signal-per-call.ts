import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const page = new AbortController();

  //#region per-call
  async function findBook(title: string, signal: AbortSignal) {
    const controller = new AbortController();
    const abort = () => controller.abort(signal.reason);
    signal.addEventListener('abort', abort);
    try {
      const call = { name: 'find-book', arguments: { title } };
      return await client.callTool(call, undefined, {
        signal: controller.signal,
      });
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }
  //#endregion per-call

  for (const title of ['Dracula', 'Middlemarch']) {
    await findBook(title, page.signal);
    console.log('found', title);
  }
  page.abort('user left the page');

  await client.close();
}
