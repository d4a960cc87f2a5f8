import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';

const books = [
  { title: 'Frankenstein', shelf: 'gothic' },
  { title: 'Dracula', shelf: 'gothic' },
  { title: 'The Time Machine', shelf: 'science fiction' },
];

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool(
    'list-books',
    {
      description: 'Lists the books of a shelf',
      inputSchema: z.object({ shelf: z.string() }),
    },
    ({ shelf }) => {
      const found = books.filter((book) => book.shelf === shelf);
      const text = found.map(({ title }) => title).join('\n');
      return { content: [{ type: 'text', text }] };
    },
  );
  return server;
}

serveStdio(createServer);
