import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { bookSchema, getBook } from './books.ts';

/** Registers `summarise-book`, which asks the model of the client. */
export function registerSummaryTool(server: McpServer): void {
  server.registerTool(
    'summarise-book',
    {
      title: 'Summarise a book',
      description: "Has the client's model summarise a book in one sentence",
      inputSchema: { isbn: bookSchema.shape.isbn },
    },
    async ({ isbn }, { requestId, signal }) => {
      const { title, author } = getBook(isbn);
      const text = `Summarise "${title}" by ${author} in one sentence.`;
      const { content } = await server.server.createMessage(
        {
          messages: [{ role: 'user', content: { type: 'text', text } }],
          maxTokens: 100,
        },
        { relatedRequestId: requestId, signal },
      );
      return { content: [content] };
    },
  );
}
