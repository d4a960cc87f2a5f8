import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '../server.ts';

async function lend(client: Client) {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  await createServer().connect(serverTransport);
  await client.connect(clientTransport);
  const isbn = '9780141439846';
  const call = { name: 'lend-book', arguments: { isbn } };
  console.log((await client.callTool(call)).content);
  await client.close();
}

//#region fails
const silent = new Client({ name: 'docs', version: '1.0.0' });
await lend(silent);
//#endregion fails

//#region cure
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { capabilities: { elicitation: {} } },
);
client.setRequestHandler('elicitation/create', () => ({
  action: 'accept',
  content: { name: 'Ada', days: 7 },
}));
await lend(client);
//#endregion cure
