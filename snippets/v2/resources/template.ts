import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
//#endregion imports

//#region books
const books = [
  { isbn: '9780141439846', title: 'Dracula' },
  { isbn: '9780141439549', title: 'Middlemarch' },
];
//#endregion books

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  server.registerResource(
    'book',
    new ResourceTemplate('book://{isbn}', {
      list: () => ({
        resources: books.map(({ isbn, title }) => ({
          uri: `book://${isbn}`,
          name: isbn,
          title,
        })),
      }),
    }),
    { description: 'A book', mimeType: 'text/plain' },
    ({ href }, { isbn }) => {
      const title = books.find((book) => book.isbn === isbn)?.title ?? '';
      return { contents: [{ uri: href, text: title }] };
    },
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.listResourceTemplates();
  await client.listResources();

  //#region read
  const uri = 'book://9780141439549';
  const { contents } = await client.readResource({ uri });
  console.log(contents);
  //#endregion read

  await client.close();
}
