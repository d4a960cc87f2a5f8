import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region connect
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode: { pin: '2025-11-25' } } },
  );

  try {
    await client.connect(transport);
  } catch (error) {
    console.log(String(error));
  }
  //#endregion connect

  await client.close();
}
