import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ElicitRequestFormParams } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { bookSchema, getBook } from './books.ts';
import { loansUri } from './loans.ts';
import type { Loans } from './loans.ts';
import type { NotifyUpdated } from './subscriptions.ts';

/** Registers `lend-book`, which asks the reader back, and `return-book`. */
export function registerLoanTools(
  server: McpServer,
  loans: Loans,
  notifyUpdated: NotifyUpdated,
): void {
  server.registerTool(
    'lend-book',
    {
      title: 'Lend a book',
      description: 'Asks for a name and a number of days, and lends a book',
      inputSchema: { isbn: bookSchema.shape.isbn },
    },
    async ({ isbn }, { requestId, signal }) => {
      const { title } = getBook(isbn);
      if (loans.has(isbn)) throw new Error(`"${title}" is already on loan`);
      const { action, content } = await server.server.elicitInput(
        { message: `Who borrows "${title}"?`, requestedSchema: loanForm },
        { relatedRequestId: requestId, signal },
      );
      if (action !== 'accept') {
        const text = `${refusals[action]}: "${title}" stays on the shelf`;
        return { content: [{ type: 'text', text }] };
      }
      const { name, days } = loanAnswer.parse(content);
      loans.set(isbn, { isbn, title, reader: name, days });
      await notifyUpdated(loansUri);
      const text = `Lent "${title}" to ${name} for ${days} days`;
      return { content: [{ type: 'text', text }] };
    },
  );

  server.registerTool(
    'return-book',
    {
      title: 'Return a book',
      description: 'Takes back a book that is on loan',
      inputSchema: { isbn: bookSchema.shape.isbn },
    },
    async ({ isbn }) => {
      const { title } = getBook(isbn);
      if (!loans.delete(isbn)) throw new Error(`"${title}" is not on loan`);
      await notifyUpdated(loansUri);
      return { content: [{ type: 'text', text: `Returned "${title}"` }] };
    },
  );
}

const loanForm: ElicitRequestFormParams['requestedSchema'] = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', minLength: 1 },
    days: { type: 'integer', minimum: 1, maximum: 28, default: 14 },
  },
  required: ['name'],
};

const loanAnswer = z.object({
  name: z.string(),
  days: z.number().default(14),
});

const refusals = {
  decline: 'The reader declined',
  cancel: 'The reader closed the form',
};
