import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} }, sampling: {} } },
  );
  await client.connect(transport);

  const book = { isbn: '9780141439846' };
  for (const name of ['lend-book', 'summarise-book'])
    console.log(await client.callTool({ name, arguments: book }));
  //#endregion client

  await client.close();
}
