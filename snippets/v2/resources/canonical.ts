import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerResource(
    'home',
    'https://Library.Example',
    { title: 'Home page' },
    ({ href }) => ({ contents: [{ uri: href, text: 'Welcome' }] }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region read
  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    console.log('listed:', uri);
    await client
      .readResource({ uri })
      .catch((error: unknown) => console.log('read:', String(error)));
  }
  //#endregion read

  await client.close();
}
