// snippet: exits with code 1: ERR_SOCKET_BAD_PORT
//#region imports
import * as http from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
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
      inputSchema: { shelf: z.string() },
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
async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
) {
  const { hostname } = new URL(`http://${request.headers.host}`);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    response.writeHead(403).end('This server is for this machine only');
    return;
  }
  const server = createServer();
  response.once('close', () => void server.close());
  const transport = new StreamableHTTPServerTransport();
  await server.connect(transport);
  await transport.handleRequest(request, response);
}
//#endregion answer

//#region listen
const port = Number(process.argv[2]);
const endpoint = http.createServer((request, response) => {
  answer(request, response).catch(console.error);
});
endpoint.listen(port, '127.0.0.1', () => {
  console.log('listening:', endpoint.address());
});
//#endregion listen
