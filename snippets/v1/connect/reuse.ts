import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

export const transports = ['http'];

export async function run() {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  const url = new URL(process.argv[2] ?? '');
  const listening = Promise.withResolvers<void>();
  //#region reuse
  const transport = new StreamableHTTPClientTransport(url, { fetch: listen });
  await client.connect(transport);
  await listening.promise;
  await client.close();

  await client
    .connect(transport)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion reuse

  /** Tells when the stream of the server is open, so that each run is alike. */
  async function listen(url: string | URL, init?: RequestInit) {
    const response = await fetch(url, init);
    if (init?.method === 'GET') listening.resolve();
    return response;
  }
}
