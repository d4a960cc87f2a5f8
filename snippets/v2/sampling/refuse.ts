import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { Client, ProtocolError } from '@modelcontextprotocol/client';
//#endregion imports

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);

  //#region refuse
  client.setRequestHandler('sampling/createMessage', () => {
    throw new ProtocolError(-1, 'User rejected sampling request');
  });

  const isbn = '9780141439846';
  console.log(
    await client.callTool({ name: 'summarise-book', arguments: { isbn } }),
  );
  //#endregion refuse

  await client.close();
}
