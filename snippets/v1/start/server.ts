import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as z from 'zod';

const books = [
  { title: 'Frankenstein', shelf: 'gothic' },
  { title: 'Dracula', shelf: 'gothic' },
  { title: 'The Time Machine', shelf: 'science fiction' },
];
const server = new McpServer({ name: 'library', version: '1.0.0' });

server.registerTool(
  'list-books',
  {
    description: 'Lists the books of a shelf',
    inputSchema: { shelf: z.string() },
  },
  ({ shelf }) => {
    const found = books.filter((book) => book.shelf === shelf);
    const text = found.map(({ title }) => title).join('\n');
    return { content: [{ type: 'text', text }] };
  },
);

await server.connect(new StdioServerTransport());
