import {
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import type {
  McpServer,
  TextResourceContents,
} from '@modelcontextprotocol/server';
import { books, completeIsbn } from './books.ts';
import { loansUri } from './loans.ts';
import type { Loans } from './loans.ts';

const openingHours = `Monday to Friday: 9:00 to 19:00
Saturday: 10:00 to 16:00
Sunday: closed`;

/** Registers the opening hours, the catalogue, the loans and every book. */
export function registerResources(server: McpServer, loans: Loans): void {
  server.registerResource(
    'opening-hours',
    'library://opening-hours',
    { title: 'Opening hours', mimeType: 'text/plain' },
    ({ href }) => ({
      contents: [{ uri: href, mimeType: 'text/plain', text: openingHours }],
    }),
  );

  server.registerResource(
    'catalogue',
    'library://catalogue',
    { title: 'Catalogue', mimeType: 'application/json' },
    ({ href }) => ({ contents: [jsonContents(href, books)] }),
  );

  server.registerResource(
    'loans',
    loansUri,
    { title: 'Books on loan', mimeType: 'application/json' },
    ({ href }) => ({ contents: [jsonContents(href, [...loans.values()])] }),
  );

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
      complete: { isbn: completeIsbn },
    }),
    { title: 'Book', mimeType: 'application/json' },
    ({ href }, { isbn }) => {
      const book = books.find((book) => book.isbn === isbn);
      if (!book) throw new ResourceNotFoundError(href, `Cannot find ${href}`);
      return { contents: [jsonContents(href, book)] };
    },
  );
}

function jsonContents(uri: string, value: unknown): TextResourceContents {
  return { uri, mimeType: 'application/json', text: JSON.stringify(value) };
}
