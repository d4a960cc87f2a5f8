import { randomUUID } from 'node:crypto';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import {
  createMcpHandler,
  isLegacyRequest,
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('who', {}, ({ sessionId }) => {
    const text = `session: ${sessionId}`;
    return { content: [{ type: 'text', text }] };
  });
  return server;
}

//#region sessions
type Transport = WebStandardStreamableHTTPServerTransport;
const sessions = new Map<string, Transport>();

async function serveSession(request: Request): Promise<Response> {
  const id = request.headers.get('mcp-session-id');
  const transport = id ? sessions.get(id) : await openSession();
  if (transport) return transport.handleRequest(request);
  return new Response('Session not found', { status: 404 });
}

async function openSession(): Promise<Transport> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  await createServer().connect(transport);
  return transport;
}
//#endregion sessions

//#region route
const modern = createMcpHandler(createServer, { legacy: 'reject' });

async function fetch(request: Request): Promise<Response> {
  if (await isLegacyRequest(request)) return serveSession(request);
  return modern.fetch(request);
}
//#endregion route

const { url, stop } = await startHandler({ fetch });

async function call(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  const transport = new StreamableHTTPClientTransport(url);
  await client.connect(transport);
  const { content } = await client.callTool({ name: 'who' });
  console.log(client.getNegotiatedProtocolVersion(), content);
  if (mode === 'legacy') await transport.terminateSession();
  await client.close();
}

await call('legacy');
await call('auto');
stop();
