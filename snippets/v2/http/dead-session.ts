import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  Client,
  SdkHttpError,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

async function answer(request: IncomingMessage, response: ServerResponse) {
  const id = request.headers['mcp-session-id'];
  const transport = id ? sessions.get(String(id)) : await openSession();
  if (transport) await transport.handleRequest(request, response);
  else response.writeHead(404).end('Session not found');
}

async function openSession() {
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}

async function forgetSessions() {
  for (const transport of sessions.values()) await transport.close();
  sessions.clear();
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const clients: Client[] = [];

async function connect() {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  clients.push(client);
  // A client whose session is dead opens its stream again after a second.
  const reconnectionOptions = {
    initialReconnectionDelay: 30_000,
    maxReconnectionDelay: 30_000,
    reconnectionDelayGrowFactor: 1,
    maxRetries: 2,
  };
  await client.connect(
    new StreamableHTTPClientTransport(url, { reconnectionOptions }),
  );
  await client.ping();
  return client;
}

//#region dead
let client = await connect();
await forgetSessions();

await client.listTools().catch((error: unknown) => console.log(String(error)));
await client.listTools().catch((error: unknown) => console.log(String(error)));
//#endregion dead

//#region recover
let renewal: Promise<void> | undefined;

async function renew() {
  try {
    client = await connect();
  } finally {
    renewal = undefined;
  }
}

async function ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
  const asked = client;
  try {
    return await question(asked);
  } catch (error) {
    const status = error instanceof SdkHttpError && error.status;
    if (status !== 404) throw error;
    if (client === asked) await (renewal ??= renew());
    return question(client);
  }
}
//#endregion recover

//#region recovered
const listTools = (client: Client) => client.listTools();
const [one, other] = await Promise.all([ask(listTools), ask(listTools)]);
console.log(one.tools.length, 'tools,', other.tools.length, 'tools');
console.log('sessions:', sessions.size);

await ask((client) => client.readResource({ uri: 'library://attic' })).catch(
  (error: unknown) => console.log(String(error)),
);
//#endregion recovered

for (const client of clients) await client.close();
await forgetSessions();
http.close();
http.closeAllConnections();
