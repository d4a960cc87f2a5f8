import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

const transport = new NodeStreamableHTTPServerTransport({
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

type Message = { method: string };

async function ask(verb: string, message?: Message, id?: string) {
  const response = await fetch(url, {
    method: verb,
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(id && { 'mcp-session-id': id }),
    },
    ...(message && { body: JSON.stringify(message) }),
  });
  const { ok, status, headers } = response;
  const text = ok && verb === 'GET' ? '' : await response.text();
  const words = [verb, message?.method, status, ok ? '' : text];
  console.log(words.filter(Boolean).join(' '));
  return headers.get('mcp-session-id') ?? undefined;
}

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'by hand', version: '1.0.0' },
  },
};

//#region requests
await ask('POST', ping);
const id = await ask('POST', initialize);
await ask('POST', initialize, id);

await ask('POST', ping);
await ask('POST', ping, 'no-such-session');
await ask('POST', ping, id);

await ask('GET', undefined, id);
await ask('GET', undefined, id);

await ask('DELETE', undefined, id);
await ask('POST', ping, id);
//#endregion requests

http.close();
http.closeAllConnections();
