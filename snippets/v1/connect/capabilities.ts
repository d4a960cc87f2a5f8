import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'reader', title: 'Reading room', version: '1.0.0' },
    { capabilities: { elicitation: {} } },
  );
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
    console.log('asked:', params.message);
    return { action: 'accept', content: { name: 'Ada', days: 7 } };
  });
  await client.connect(transport);
  //#endregion client
  const isbn = '9780141439846';
  await client.callTool({ name: 'lend-book', arguments: { isbn } });
  await client.close();
}
