// snippet: in Node only: the validator of a page words its faults otherwise
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  await client.connect(transport);

  //#region call
  client.setRequestHandler('elicitation/create', () => ({
    action: 'accept',
    content: { name: 'Ada', days: 100 },
  }));

  const isbn = '9780141439846';
  console.log(
    await client.callTool({ name: 'lend-book', arguments: { isbn } }),
  );
  //#endregion call

  await client.close();
}
