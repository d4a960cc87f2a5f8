import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  client.setRequestHandler('sampling/createMessage', ({ params }) => {
    console.log(params.messages);
    return {
      role: 'assistant',
      model: 'pretend-1',
      content: { type: 'text', text: 'A count moves to London.' },
    };
  });

  await client.connect(transport);
  const { content } = await client.callTool({
    name: 'summarise-book',
    arguments: { isbn: '9780141439846' },
  });
  console.log(content);
  //#endregion client

  await client.close();
}
