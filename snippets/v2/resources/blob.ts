// snippet: in Node only: a page has no Buffer
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const stamp = Buffer.of(137, 80, 78, 71);

  server.registerResource('stamp', 'library://stamp', {}, ({ href }) => ({
    contents: [
      { uri: href, mimeType: 'image/png', blob: stamp.toString('base64') },
      { uri: `${href}/alt`, text: 'The stamp of the library' },
    ],
  }));
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region read
  const { contents } = await client.readResource({ uri: 'library://stamp' });
  for (const item of contents) {
    if ('blob' in item) console.log(Buffer.from(item.blob, 'base64'));
    else console.log(item.text);
  }
  //#endregion read

  await client.ping();
  await client.close();
}
