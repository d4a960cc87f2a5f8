// snippet: in Node only: the validator of a page words its faults otherwise
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const library = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { tools: {} } },
  );
  //#region server
  const { server } = library;
  const inputSchema = { type: 'object' } as const;
  const outputSchema = {
    type: 'object',
    properties: { books: { type: 'number' } },
  } as const;

  server.setRequestHandler('tools/list', ({ params }) =>
    params?.cursor === 'second'
      ? { tools: [{ name: 'list-books', inputSchema }] }
      : {
          tools: [{ name: 'count-books', inputSchema, outputSchema }],
          nextCursor: 'second',
        },
  );
  server.setRequestHandler('tools/call', () => ({
    content: [],
    structuredContent: { books: 'twelve' },
  }));
  //#endregion server
  return library;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region calls
  const count = () =>
    client
      .callTool({ name: 'count-books' })
      .then(({ structuredContent }) => console.log(structuredContent))
      .catch((error: unknown) => console.log(String(error)));

  await client.listTools();
  await count();
  await client.listTools({ cursor: 'second' });
  await count();
  //#endregion calls
  await client.close();
}
