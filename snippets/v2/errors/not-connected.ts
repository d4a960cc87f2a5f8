import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
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
const call = { name: 'find-book', arguments: { title: 'Dracula' } };
await client.callTool(call).catch(print);
//#endregion fails

//#region cure
await client.connect(await open());
console.log((await client.listTools()).tools.length, 'tools');
//#endregion cure

//#region closed
const inFlight = client.callTool(call).catch(print);
await client.close();
await inFlight;
await client.callTool(call).catch(print);

await client.connect(await open());
console.log((await client.listTools()).tools.length, 'tools');
//#endregion closed
await client.close();
