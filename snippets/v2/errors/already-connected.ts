import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '../server.ts';

async function connect(server = createServer()) {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  await server.connect(serverTransport);
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(clientTransport);
  return client;
}

//#region fails
const server = createServer();
const first = await connect(server);
await connect(server).catch((error: unknown) => console.log(String(error)));
//#endregion fails

//#region cure
const second = await connect(createServer());
console.log(second.getServerVersion()?.name);
//#endregion cure
await first.close();
await second.close();
