import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  server.server.registerCapabilities({ resources: { subscribe: true } });
  server.registerResource('loans', 'library://loans', {}, ({ href }) => ({
    contents: [{ uri: href, text: 'Dracula' }],
  }));
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region subscribe
  const { resources } = client.getServerCapabilities() ?? {};
  console.log(resources);

  try {
    await client.subscribeResource({ uri: 'library://loans' });
  } catch (error) {
    console.log(String(error));
  }
  //#endregion subscribe

  await client.readResource({ uri: 'library://loans' });
  await client.close();
}
