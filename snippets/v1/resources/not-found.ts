import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import {
  McpServer,
  ResourceTemplate,
} from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import { McpError } from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const resourceNotFound = -32002;

  server.registerResource(
    'book',
    new ResourceTemplate('book://{isbn}', { list: undefined }),
    {},
    ({ href }) => {
      throw new McpError(resourceNotFound, 'Book not found', { uri: href });
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
      if (error instanceof McpError) console.log(error.code, error.data);
      console.log(String(error));
    }
  //#endregion read

  await client.close();
}
