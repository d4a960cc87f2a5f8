import { once } from 'node:events';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { createMcpExpressApp } from '@modelcontextprotocol/express';

// What is used of Express, whose types come with `@types/express`.
interface App {
  get: (
    path: string,
    answer: (_: unknown, response: ServerResponse) => void,
  ) => void;
  listen: (port: number, host: string) => Server;
}

//#region apps
const apps = [
  createMcpExpressApp(),
  createMcpExpressApp({ allowedHosts: ['library.example'] }),
];
//#endregion apps

for (const app of apps as App[]) await ask(app);

async function ask(app: App) {
  app.get('/mcp', (_request, response) => response.end('welcome'));
  const http = app.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = address && typeof address === 'object' ? address.port : 0;

  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  const headers = { host: 'library.example' };
  requestHttp(
    { host: '127.0.0.1', port, path: '/mcp', headers },
    resolve,
  ).end();
  const response = await promise;
  console.log(response.statusCode, await text(response));
  http.close();
  http.closeAllConnections();
}
