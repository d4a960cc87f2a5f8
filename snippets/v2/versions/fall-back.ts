import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region connect
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(transport);

  console.log('version:', client.getNegotiatedProtocolVersion());
  console.log('era:', client.getProtocolEra());
  //#endregion connect

  await client.close();
}
