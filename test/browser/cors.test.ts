import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
} from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/measure/browser.ts';
import { createServer } from '../../snippets/v1/server.ts';

const header = /'(?<name>access-control-[a-z-]+)':\s+'(?<value>[^']+)'/g;
const words =
  "has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close().closeAllConnections();
});

test('a page of another origin has a session by the headers of /help/errors/, and else an error in its words', async () => {
  const origin = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end();
  });
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(origin);

  const refusing = await serveMcp();
  expect(await page.evaluate(connect, refusing)).toBe(
    'TypeError: Failed to fetch',
  );
  expect(told.join('\n')).toContain(words);
  expect(readFileSync('docs/help/errors.mdx', 'utf8')).toContain(words);

  const allowing = await serveMcp(readHeaders(origin));
  expect(await page.evaluate(connect, allowing)).toBe('only-one 200 200');

  const hiding = readHeaders(origin);
  hiding.delete('access-control-expose-headers');
  const silent = await serveMcp(hiding);
  expect(await page.evaluate(connect, silent)).toBe('null 200 200');
});

/** The headers that the page recommends, for another origin. */
function readHeaders(origin: string): Headers {
  const snippet = readFileSync('snippets/v1/errors/cors.ts', 'utf8');
  const found = [...snippet.matchAll(header)].map(
    ({ groups }): [string, string] => [
      groups?.['name'] ?? '',
      groups?.['value'] ?? '',
    ],
  );
  const headers = new Headers(found);
  headers.set('access-control-allow-origin', origin);
  return headers;
}

async function serveMcp(headers?: Headers): Promise<string> {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: () => 'only-one',
  });
  await createServer().connect(transport);
  return listen((request, response) => {
    if (headers) response.setHeaders(headers);
    if (headers && request.method === 'OPTIONS') response.writeHead(204).end();
    else transport.handleRequest(request, response).catch(console.error);
  });
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createHttpServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return `http://127.0.0.1:${port}`;
}

/** Runs in the page: the session id that it can read, and whether it may send it in a POST and a DELETE. */
async function connect(url: string): Promise<string> {
  const clientInfo = { name: 'page', version: '1.0.0' };
  const params = {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo,
  };
  const headers = {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  };
  const session = {
    ...headers,
    'mcp-session-id': 'only-one',
    'mcp-protocol-version': '2025-11-25',
  };
  const post = (sent: HeadersInit, message: object) =>
    fetch(url, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
    });
  try {
    const opened = await post(headers, { method: 'initialize', params });
    const pinged = await post(session, { method: 'ping' });
    const ended = await fetch(url, { method: 'DELETE', headers: session });
    const id = opened.headers.get('mcp-session-id');
    return `${id} ${pinged.status} ${ended.status}`;
  } catch (error) {
    return String(error);
  }
}
