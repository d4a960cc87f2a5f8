import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('show-cover', {}, () => ({
    content: [{ type: 'image', data: 'not base64', mimeType: 'image/png' }],
  }));
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  try {
    await client.callTool({ name: 'show-cover' });
  } catch (error) {
    const lines = String(error).split('\n');
    console.log(lines[0], '…');
    console.log(lines.filter((line) => line.includes('ase64')).join(''));
  }

  await client.ping();
  await client.close();
}
