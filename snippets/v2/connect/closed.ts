// snippet: in Node only: a server in a page does not end with its last handle
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('close-library', {}, async () => {
    await server.close();
    return { content: [] };
  });
  //#endregion tool
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  //#region onclose
  client.onclose = () => console.log('onclose');
  await client.connect(transport);

  const options = { timeout: 500 };
  await client
    .callTool({ name: 'close-library' }, options)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion onclose
  await client.close();
}
