import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['http'];

export async function run(transport: Transport) {
  const greeted = Promise.withResolvers<unknown>();
  transport.onmessage = greeted.resolve;
  await transport.start();
  await transport.send({
    jsonrpc: '2.0',
    id: 'hello',
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'reader', version: '1.0.0' },
    },
  });
  await greeted.promise;
  const { sessionId = '' } = transport;
  await transport.close();

  const url = new URL(process.argv[2] ?? '');
  //#region again
  const again = new StreamableHTTPClientTransport(url, { sessionId });
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(again);

  console.log(client.getServerCapabilities());
  console.log((await client.listTools()).tools.length, 'tools');
  //#endregion again
  await client.close();
}
