import { inputRequired, inputResponse } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import { bookSchema, getBook } from './books.ts';

/** Registers `summarise-book`, which asks the model of the client. */
export function registerSummaryTool(server: McpServer): void {
  server.registerTool(
    'summarise-book',
    {
      title: 'Summarise a book',
      description: "Has the client's model summarise a book in one sentence",
      inputSchema: bookSchema.pick({ isbn: true }),
    },
    ({ isbn }, { mcpReq }) => {
      const answer = inputResponse(mcpReq.inputResponses, 'summary');
      if (answer.kind !== 'sampling') return askForSummary(isbn);
      const blocks = [answer.result.content].flat();
      return { content: blocks.filter((block) => block.type === 'text') };
    },
  );
}

function askForSummary(isbn: string) {
  const { title, author } = getBook(isbn);
  const text = `Summarise "${title}" by ${author} in one sentence.`;
  const summary = inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text } }],
    maxTokens: 100,
  });
  return inputRequired({ inputRequests: { summary } });
}
