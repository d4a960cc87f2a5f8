import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';

//#region explain
function explain(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return 'cancelled';
  const late = ErrorCode.RequestTimeout;
  if (error instanceof McpError && error.code === late) return 'timed out';
  return 'failed';
}
//#endregion explain

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  async function reindex(timeout: number, fired?: string) {
    const controller = new AbortController();
    if (fired) controller.abort(fired);
    const { signal } = controller;
    try {
      await client.callTool({ name: 'reindex-catalogue' }, undefined, {
        signal,
        timeout,
        onprogress: () => controller.abort('user pressed Stop'),
      });
    } catch (error) {
      const code = error instanceof McpError ? error.code : 'no code';
      console.log(code, String(error), '->', explain(error, signal));
    }
  }

  await reindex(60_000);
  await reindex(50);
  await reindex(60_000, 'user left the page');
  await client.close();
  await reindex(60_000);
}
