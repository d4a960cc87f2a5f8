import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );

  client.setRequestHandler('elicitation/create', ({ params }) => {
    console.log(params.message);
    return { action: 'accept', content: { name: 'Ada', days: 7 } };
  });

  await client.connect(transport);
  const { content } = await client.callTool({
    name: 'lend-book',
    arguments: { isbn: '9780141439846' },
  });
  console.log(content);
  //#endregion client

  await client.close();
}
