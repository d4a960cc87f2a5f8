import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from '../server.ts';

//#region connect
async function connect(serve: (transport: Transport) => unknown) {
  const [transport, serverTransport] = InMemoryTransport.createLinkedPair();
  await serve(serverTransport);
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(transport);
  console.log(client.getNegotiatedProtocolVersion());
  await client.close();
}

await connect((transport) => createServer().connect(transport));
await connect((transport) => serveStdio(createServer, { transport }));
//#endregion connect
