// On one stream a notification comes before the result of the call.
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
//#endregion imports

export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  const manuscripts = server.registerResource(
    'manuscript',
    new ResourceTemplate('manuscript://{number}', { list: undefined }),
    {},
    ({ href }) => ({ contents: [{ uri: href, text: 'Once upon a time' }] }),
  );
  manuscripts.disable();
  //#endregion server
  server.registerTool('remove', {}, () => {
    manuscripts.remove();
    return { content: [] };
  });
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  const uri = 'manuscript://1';
  const { resourceTemplates } = await client.listResourceTemplates();
  console.log('disabled:', resourceTemplates.length);
  await client
    .readResource({ uri })
    .catch((error: unknown) => console.log('disabled:', String(error)));

  await client.callTool({ name: 'remove' });
  await client
    .readResource({ uri })
    .catch((error: unknown) => console.log('removed:', String(error)));
  //#endregion client

  await client.close();
}
