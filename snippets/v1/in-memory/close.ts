import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createServer } from '../server.ts';

const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'docs', version: '1.0.0' });
await createServer().connect(serverTransport);
await client.connect(clientTransport);

//#region close
client.onclose = () => console.log('closed');
const running = client
  .listTools()
  .catch((error: unknown) => console.log(String(error)));
await serverTransport.close();
await running;

await client.listTools().catch((error: unknown) => console.log(String(error)));
//#endregion close
