import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  //#region register
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerResource(
    'opening-hours',
    'library://opening-hours',
    { title: 'Opening hours', mimeType: 'text/plain' },
    ({ href }) => ({
      contents: [{ uri: href, mimeType: 'text/plain', text: '9 to 19' }],
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listResources();
  //#region read
  const uri = 'library://opening-hours';
  const { contents } = await client.readResource({ uri });
  console.log(contents);
  //#endregion read

  await client.close();
}
