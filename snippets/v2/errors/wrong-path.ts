import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { createServer } from '../server.ts';

// What is used of Express, whose types come with `@types/express`.
type Request = IncomingMessage & { body: unknown };
type Answer = (
  request: Request,
  response: ServerResponse,
) => Promise<void> | void;
interface App {
  all: (path: string, answer: Answer) => void;
  listen: (port: number, host: string) => Server;
}

const app = createMcpExpressApp() as App;
app.all('/', (_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<h1>Public Library</h1>');
});
app.all('/mcp', async (request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const server = createServer();
  const transport = new NodeStreamableHTTPServerTransport();
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response, request.body);
});

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const origin = `http://127.0.0.1:${port}`;

//#region paths
for (const path of ['/', '/sse', '/mcp']) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client
    .connect(new StreamableHTTPClientTransport(new URL(path, origin)))
    .then(() => console.log(path, 'is the server'))
    .catch((error: unknown) => console.log(path, summarise(String(error))));
  await client.close();
}
//#endregion paths
http.close();
http.closeAllConnections();

function summarise(text: string) {
  return text.replace(/<!DOCTYPE[^]*<pre>/, '… ').replace(/<\/pre>[^]*/, ' …');
}
