import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import {
  NodeStreamableHTTPServerTransport,
  toNodeHandler,
  toWebRequest,
} from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  isLegacyRequest,
} from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

async function openSession() {
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}

//#region answer
const stateless = createMcpHandler(createServer, { legacy: 'reject' });
const answerStateless = toNodeHandler(stateless);

const app = createMcpExpressApp();
app.all('/mcp', async (request, response) => {
  const body: unknown = request.body;
  if (!(await isLegacyRequest(await toWebRequest(request, body))))
    return answerStateless(request, response, body);
  const id = request.headers['mcp-session-id'];
  const transport = id ? sessions.get(String(id)) : await openSession();
  if (transport) await transport.handleRequest(request, response, body);
  else response.writeHead(404).end('Session not found');
});
//#endregion answer

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

for (const mode of ['legacy', 'auto'] as const) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(url));
  await client.listTools();
  const version = client.getNegotiatedProtocolVersion();
  console.log(version, 'sessions:', sessions.size);
  await client.close();
}

for (const transport of sessions.values()) await transport.close();
http.close();
http.closeAllConnections();
