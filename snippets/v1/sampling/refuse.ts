import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateMessageRequestSchema } from '@modelcontextprotocol/sdk/types.js';
//#region imports
import { McpError } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);

  //#region refuse
  client.setRequestHandler(CreateMessageRequestSchema, () => {
    throw new McpError(-1, 'User rejected sampling request');
  });

  const isbn = '9780141439846';
  console.log(
    await client.callTool({ name: 'summarise-book', arguments: { isbn } }),
  );
  //#endregion refuse

  await client.close();
}
