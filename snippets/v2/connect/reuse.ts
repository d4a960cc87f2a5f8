import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['http'];

export async function run(transport: Transport) {
  const url = new URL(process.argv[2] ?? '');
  //#region reuse
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  await client.close();
  await client
    .connect(transport)
    .catch((error: unknown) => console.log(String(error)));

  await client.close();
  await client.connect(new StreamableHTTPClientTransport(url));
  console.log((await client.listTools()).tools.length, 'tools');
  //#endregion reuse
  await client.close();
}
