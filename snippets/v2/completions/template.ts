import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const isbns = ['9780141439846', '9780141439549', '9780142437247'];

  server.registerResource(
    'book',
    new ResourceTemplate('book://{isbn}', {
      list: undefined,
      complete: {
        isbn: (start) => isbns.filter((isbn) => isbn.startsWith(start)),
      },
    }),
    {},
    ({ href }, { isbn }) => ({
      contents: [{ uri: href, text: `The book ${String(isbn)}` }],
    }),
  );
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region complete
  for (const uri of ['book://{isbn}', 'book://9780142437247'])
    try {
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri },
        argument: { name: 'isbn', value: '97801424' },
      });
      console.log(completion);
    } catch (error) {
      console.log(String(error));
    }
  //#endregion complete

  await client.readResource({ uri: 'book://9780142437247' });
  await client.close();
}
