import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
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
