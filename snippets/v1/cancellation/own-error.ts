import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  //#region own-error
  const controller = new AbortController();
  const cancelled = new McpError(-32800, 'Cancelled by the user');

  try {
    await client.callTool({ name: 'reindex-catalogue' }, undefined, {
      signal: controller.signal,
      onprogress: () => controller.abort(cancelled),
    });
  } catch (error) {
    console.log(error === cancelled, String(error));
  }
  //#endregion own-error

  await client.close();
}
