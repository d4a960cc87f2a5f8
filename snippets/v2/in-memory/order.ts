import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '../server.ts';

//#region client-first
const one = InMemoryTransport.createLinkedPair();
const early = new Client({ name: 'docs', version: '1.0.0' });

await early
  .connect(one[0], { timeout: 100 })
  .catch((error: unknown) => console.log(String(error)));
//#endregion client-first

//#region at-once
const other = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'docs', version: '1.0.0' });

await Promise.all([client.connect(other[0]), createServer().connect(other[1])]);
console.log(client.getServerVersion());
//#endregion at-once
await client.close();
