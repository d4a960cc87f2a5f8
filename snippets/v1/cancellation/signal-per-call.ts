import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region per-call
  async function findBook(title: string, signal: AbortSignal) {
    signal.throwIfAborted();
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

  //#region calls
  const page = new AbortController();

  for (const title of ['Dracula', 'Middlemarch']) {
    const stop = new AbortController();
    const signal = AbortSignal.any([page.signal, stop.signal]);
    await findBook(title, signal);
    console.log('found', title);
  }

  page.abort('user left the page');
  await findBook('Frankenstein', page.signal).catch((reason: unknown) => {
    console.log('not called:', reason);
  });
  //#endregion calls

  await client.close();
}
