import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'reader', title: 'Reading room', version: '1.0.0' },
    { capabilities: { elicitation: {} } },
  );
  client.setRequestHandler('elicitation/create', ({ params }) => {
    console.log('asked:', params.message);
    return { action: 'accept', content: { name: 'Ada', days: 7 } };
  });
  await client.connect(transport);
  //#endregion client
  const isbn = '9780141439846';
  await client.callTool({ name: 'lend-book', arguments: { isbn } });
  await client.close();
}
