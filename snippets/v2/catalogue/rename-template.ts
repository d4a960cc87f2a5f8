import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const manuscripts = server.registerResource(
    'manuscript',
    new ResourceTemplate('manuscript://{number}', { list: undefined }),
    {},
    ({ href }) => ({ contents: [{ uri: href, text: 'Once upon a time' }] }),
  );
  //#region rename
  manuscripts.update({ name: 'scroll' });
  manuscripts.remove();
  //#endregion rename
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  const { resourceTemplates } = await client.listResourceTemplates();
  console.log(resourceTemplates);
  console.log(await client.readResource({ uri: 'manuscript://1' }));
  //#endregion client

  await client.close();
}
