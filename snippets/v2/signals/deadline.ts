import { Client, SdkError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.setLoggingLevel('error');

  //#region call
  const signal = AbortSignal.timeout(100);

  try {
    await client.callTool({ name: 'reindex-catalogue' }, { signal });
  } catch (error) {
    if (!(error instanceof SdkError)) throw error;
    console.log(error.code, error.message);
    const reason: unknown = signal.reason;
    const late = reason instanceof Error && reason.name === 'TimeoutError';
    console.log(late ? 'timed out' : 'cancelled');
  }
  //#endregion call

  await client.close();
}
