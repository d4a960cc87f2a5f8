import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );

  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
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
