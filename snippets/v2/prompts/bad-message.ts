import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer, ProtocolError } from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerPrompt('describe-cover', {}, () => ({
    messages: [
      {
        role: 'user',
        content: { type: 'image', data: 'not base64', mimeType: 'image/png' },
      },
    ],
  }));
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region get
  try {
    await client.getPrompt({ name: 'describe-cover' });
  } catch (error) {
    console.log('ProtocolError:', error instanceof ProtocolError);
    console.log(String(error));
  }
  //#endregion get

  await client.ping();
  await client.close();
}
