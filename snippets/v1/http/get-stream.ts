import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createServer } from '../server.ts';

const transport = new StreamableHTTPServerTransport({
  sessionIdGenerator: randomUUID,
});
await createServer().connect(transport);

const http = createHttpServer((request, response) => {
  transport.handleRequest(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

async function ask(method: string, body: object | undefined, id: string) {
  return fetch(url, {
    method,
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(id && { 'mcp-session-id': id }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const hello = await ask(
  'POST',
  {
    jsonrpc: '2.0',
    id: 0,
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'by hand', version: '1.0.0' },
    },
  },
  '',
);
await hello.text();
const id = hello.headers.get('mcp-session-id') ?? '';
await ask('POST', { jsonrpc: '2.0', method: 'notifications/initialized' }, id);

const openArchive = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'open-archive' },
};

//#region streams
const stream = await ask('GET', undefined, id);
const call = await ask('POST', openArchive, id);

console.log('on the stream of the call:');
console.log(await call.text());

const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
console.log('on the GET stream:');
console.log((await reader?.read())?.value);
//#endregion streams

http.close();
http.closeAllConnections();
