import { inputRequired, inputResponse } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
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
      inputSchema: bookSchema.pick({ isbn: true }),
    },
    async ({ isbn }, { mcpReq }) => {
      const { title } = getBook(isbn);
      if (loans.has(isbn)) throw new Error(`"${title}" is already on loan`);
      const answer = inputResponse(mcpReq.inputResponses, 'loan');
      if (answer.kind !== 'elicit') return askForLoan(title);
      const { action, content } = answer;
      if (action !== 'accept') {
        const text = `${refusals[action]}: "${title}" stays on the shelf`;
        return { content: [{ type: 'text', text }] };
      }
      const { name, days } = loanForm.parse(content);
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
      inputSchema: bookSchema.pick({ isbn: true }),
    },
    async ({ isbn }) => {
      const { title } = getBook(isbn);
      if (!loans.delete(isbn)) throw new Error(`"${title}" is not on loan`);
      await notifyUpdated(loansUri);
      return { content: [{ type: 'text', text: `Returned "${title}"` }] };
    },
  );
}

const loanForm = z.object({
  name: z.string().min(1).meta({ title: 'Your name' }),
  days: z.int().min(1).max(28).default(14),
});

const refusals = {
  decline: 'The reader declined',
  cancel: 'The reader closed the form',
};

/** The SDK asks, and calls the tool again with the answer. */
function askForLoan(title: string) {
  const loan = inputRequired.elicit({
    message: `Who borrows "${title}"?`,
    requestedSchema: loanForm,
  });
  return inputRequired({ inputRequests: { loan } });
}
