import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

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
  const info = { name: 'reader', version: '1.0.0' };
  const again = new StreamableHTTPClientTransport(url, { sessionId });
  const client = new Client(info);
  await client.connect(again);

  console.log(client.getServerCapabilities());
  console.log((await client.callTool({ name: 'open-archive' })).content);
  //#endregion again
  await client.close();

  //#region limits
  const print = (error: unknown) => console.log(String(error));

  const strict = new Client(info, { enforceStrictCapabilities: true });
  await strict.connect(new StreamableHTTPClientTransport(url, { sessionId }));
  await strict.listTools().catch(print);

  const late = new Client(info);
  const options = { sessionId: 'of-yesterday' };
  await late.connect(new StreamableHTTPClientTransport(url, options));
  await late.listTools().catch(print);
  //#endregion limits
  await strict.close();
  await late.close();
}
