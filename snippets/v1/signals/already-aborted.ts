import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  const signal = AbortSignal.abort('user left the page');

  try {
    await client.callTool(call, undefined, { signal });
  } catch (error) {
    console.log(error, 'is an McpError:', error instanceof McpError);
  }
  //#endregion call

  await client.callTool(call);
  await client.close();
}
