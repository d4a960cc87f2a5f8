import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  await client.connect(transport);

  //#region client
  client.setRequestHandler('elicitation/create', () => ({
    action: 'accepted' as 'accept',
    content: { name: 'Ada' },
  }));

  const isbn = '9780141439846';
  console.log(
    await client.callTool({ name: 'lend-book', arguments: { isbn } }),
  );
  //#endregion client

  await client.close();
}
