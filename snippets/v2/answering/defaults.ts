import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: { applyDefaults: true } } } },
  );

  client.setRequestHandler('elicitation/create', () => ({
    action: 'accept',
    content: { name: 'Ada' },
  }));
  //#endregion client
  await client.connect(transport);
  const isbn = '9780141439846';
  await client.callTool({ name: 'lend-book', arguments: { isbn } });
  await client.close();
}
