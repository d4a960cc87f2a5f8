import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createServer } from '../server.ts';

//#region pair
const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'docs', version: '1.0.0' });

await createServer().connect(serverTransport);
await client.connect(clientTransport);

const { content } = await client.callTool({
  name: 'find-book',
  arguments: { title: 'Dracula' },
});
console.log(content);
await client.close();
//#endregion pair
