import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import {
  McpServer,
  ProtocolError,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerResource(
    'book',
    new ResourceTemplate('book://{isbn}', { list: undefined }),
    {},
    ({ href }) => {
      throw new ResourceNotFoundError(href, 'Book not found');
    },
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region read
  for (const uri of ['book://97801', 'manuscript://1'])
    try {
      await client.readResource({ uri });
    } catch (error) {
      if (error instanceof ProtocolError) console.log(error.code, error.data);
      console.log(String(error));
    }
  //#endregion read

  await client.close();
}
