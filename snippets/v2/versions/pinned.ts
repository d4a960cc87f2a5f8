import { Client, SdkError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region connect
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );

  try {
    await client.connect(transport);
  } catch (error) {
    if (error instanceof SdkError) console.log(error.code);
    console.log(String(error));
  }
  //#endregion connect

  await client.close();
}
