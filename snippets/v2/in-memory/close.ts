import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '../server.ts';

const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'docs', version: '1.0.0' });
await createServer().connect(serverTransport);
await client.connect(clientTransport);

//#region close
client.onclose = () => console.log('closed');
const running = client
  .ping()
  .catch((error: unknown) => console.log('ping:', String(error)));
const waiting = client
  .listTools()
  .catch((error: unknown) => console.log('listTools:', String(error)));
await serverTransport.close();
await running;
await waiting;

await client.ping().catch((error: unknown) => console.log(String(error)));
//#endregion close
