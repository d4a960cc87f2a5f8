import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region parallel
  const titles = ['Dracula', 'Jane Eyre', 'Moby-Dick'];
  const results = await Promise.all(
    titles.map((title) =>
      client.callTool({ name: 'find-book', arguments: { title } }),
    ),
  );
  for (const { content } of results) console.log(content);
  //#endregion parallel
  await client.close();
}
