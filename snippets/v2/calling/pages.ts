import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

const titles = ['Dracula', 'Emma', 'Frankenstein', 'Jane Eyre', 'Moby-Dick'];

export function createServer() {
  const library = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { resources: {} } },
  );
  //#region server
  const { server } = library;
  server.setRequestHandler('resources/list', ({ params }) => {
    const start = Number(params?.cursor ?? 0);
    const next = start + 2;
    return {
      resources: titles
        .slice(start, next)
        .map((name) => ({ name, uri: `book://${encodeURI(name)}` })),
      ...(next < titles.length && { nextCursor: String(next) }),
    };
  });
  //#endregion server
  return library;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region pages
  const { resources } = await client.listResources();
  console.log(resources.map(({ name }) => name));
  //#endregion pages
  await client.close();
}
