// snippet: exits with code 1: ERR_SOCKET_BAD_PORT
//#region imports
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
//#endregion imports

//#region create
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
//#endregion create

//#region answer
const handle = toNodeHandler(createMcpHandler(createServer));
const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));
//#endregion answer

//#region listen
const port = Number(process.argv[2]);
const http = app.listen(port, '127.0.0.1', () => {
  console.log('listening:', http.address());
});
//#endregion listen
