import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createServer } from '../server.ts';

async function open() {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  await createServer().connect(serverTransport);
  return clientTransport;
}

function print(error: unknown) {
  console.log(String(error));
}

//#region fails
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.listTools().catch(print);
//#endregion fails

//#region cure
await client.connect(await open());
console.log((await client.listTools()).tools.length, 'tools');
//#endregion cure

//#region closed
const call = client.listTools().catch(print);
await client.close();
await call;
await client.listTools().catch(print);

await client.connect(await open());
console.log((await client.listTools()).tools.length, 'tools');
//#endregion closed
await client.close();
