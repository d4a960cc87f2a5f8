import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerResource(
    'home',
    new URL('https://Library.Example').href,
    { title: 'Home page' },
    ({ href }) => ({ contents: [{ uri: href, text: 'Welcome' }] }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    console.log('listed:', uri);
    console.log('read:', (await client.readResource({ uri })).contents);
  }

  await client.close();
}
