import { Client, SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

//#region explain
function explain(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return 'cancelled';
  const late = SdkErrorCode.RequestTimeout;
  if (error instanceof SdkError && error.code === late) return 'timed out';
  return 'failed';
}
//#endregion explain

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  // The calls are all that is to be seen.
  await client.setLoggingLevel('error');

  async function reindex(timeout: number, fired?: string) {
    const controller = new AbortController();
    if (fired) controller.abort(fired);
    const { signal } = controller;
    const call = { name: 'reindex-catalogue' };
    try {
      await client.callTool(call, {
        signal,
        timeout,
        onprogress: () => controller.abort('user pressed Stop'),
      });
    } catch (error) {
      const code = error instanceof SdkError ? error.code : 'no code';
      console.log(code, String(error), '->', explain(error, signal));
    }
  }

  await reindex(60_000);
  await reindex(50);
  await reindex(60_000, 'user left the page');
  await client.close();
  await reindex(60_000);
}
