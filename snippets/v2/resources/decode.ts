// snippet: in Node only: browsers word the error of URL otherwise
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const template = new ResourceTemplate('shelf://{shelf}', {
    list: undefined,
  });

  server.registerResource('shelf', template, {}, ({ href }, { shelf }) => {
    const decoded = decodeURIComponent(String(shelf));
    const text = `given "${String(shelf)}", meant "${decoded}"`;
    return { contents: [{ uri: href, text }] };
  });
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region read
  for (const shelf of ['science%20fiction', 'crème', 'science fiction'])
    try {
      const { contents } = await client.readResource({
        uri: `shelf://${shelf}`,
      });
      console.log(contents);
    } catch (error) {
      console.log(String(error));
    }
  //#endregion read

  const { resources } = await client.listResources();
  console.log(resources);
  await client.close();
}
