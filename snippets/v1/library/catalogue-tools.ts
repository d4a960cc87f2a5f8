import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { bookSchema, findBook, findSimilarTitle } from './books.ts';
import type { Loans } from './loans.ts';
import { reindex } from './reindex.ts';

/** Registers `find-book`, quick, and `reindex-catalogue`, slow. */
export function registerCatalogueTools(server: McpServer, loans: Loans): void {
  server.registerTool(
    'find-book',
    {
      title: 'Find a book',
      description: 'Finds a book by its title',
      inputSchema: { title: z.string() },
      outputSchema: bookSchema.extend({ available: z.boolean() }),
      annotations: { readOnlyHint: true },
    },
    ({ title }) => {
      const book = findBook(title);
      if (!book) return miss(title);
      const available = !loans.has(book.isbn);
      const place = available ? `on the ${book.shelf} shelf` : 'on loan';
      const text = `${book.title} by ${book.author} (${book.year}), ${place}`;
      return {
        structuredContent: { ...book, available },
        content: [{ type: 'text', text }],
      };
    },
  );

  server.registerTool(
    'reindex-catalogue',
    {
      title: 'Reindex the catalogue',
      description: 'Reindexes one shelf, or all, while the caller waits',
      inputSchema: { shelf: bookSchema.shape.shelf.optional() },
      annotations: { idempotentHint: true },
    },
    ({ shelf }, extra) => reindex(server, shelf, extra),
  );
}

function miss(title: string): CallToolResult {
  const similar = findSimilarTitle(title);
  const hint = similar ? `: did you mean "${similar}"?` : '';
  const text = `Cannot find "${title}" in the catalogue${hint}`;
  return { isError: true, content: [{ type: 'text', text }] };
}
