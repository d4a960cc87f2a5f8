import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  //#region private
  const controller = new AbortController();
  const { signal } = controller;
  const call = { name: 'reindex-catalogue' };
  const first = client.callTool(call, undefined, { signal });

  // @ts-expect-error: Property '_requestMessageId' is private
  console.log('counter:', client._requestMessageId);
  //#endregion private

  // The call has an answer under way before it is cancelled.
  await client.ping();
  controller.abort();
  await first.catch(() => {});
  await client.close();
}
