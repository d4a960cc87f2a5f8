import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ListResourcesRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const titles = ['Dracula', 'Emma', 'Frankenstein', 'Jane Eyre', 'Moby-Dick'];

export function createServer() {
  const library = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { resources: {} } },
  );
  //#region server
  const { server } = library;
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => {
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
  async function* listPages() {
    let cursor: string | undefined;
    do {
      const page = await client.listResources({ cursor });
      yield page.resources;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  for await (const resources of listPages())
    console.log(resources.map(({ name }) => name));
  //#endregion pages
  await client.close();
}
