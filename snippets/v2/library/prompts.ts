import { completable } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { completeTitle, shelves } from './books.ts';

/** Registers `recommend-book` and `compare-books`, whose arguments complete. */
export function registerPrompts(server: McpServer): void {
  const catalogueLink = {
    type: 'resource_link',
    uri: 'library://catalogue',
    name: 'catalogue',
  } as const;

  server.registerPrompt(
    'recommend-book',
    {
      title: 'Recommend a book',
      description: 'Asks for one book of a shelf, to suit a mood',
      argsSchema: z.object({
        shelf: completable(z.enum(shelves), (start) =>
          shelves.filter((shelf) => shelf.startsWith(start)),
        ),
        mood: z.string().optional(),
      }),
    },
    ({ shelf, mood = 'any' }) => {
      const text = `Recommend one book from the ${shelf} shelf. Mood: ${mood}.`;
      return {
        messages: [
          { role: 'user', content: { type: 'text', text } },
          { role: 'user', content: catalogueLink },
        ],
      };
    },
  );

  server.registerPrompt(
    'compare-books',
    {
      title: 'Compare two books',
      description:
        'Asks what two books have in common, and what sets them apart',
      argsSchema: z.object({
        first: completable(z.string(), completeTitle),
        second: completable(z.string(), (start, context) =>
          completeTitle(start).filter(
            (title) => title !== context?.arguments?.['first'],
          ),
        ),
      }),
    },
    ({ first, second }) => {
      const text = `Compare "${first}" with "${second}".`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
}
