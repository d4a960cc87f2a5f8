import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { inTurn, startBalancer } from '../library/balancer.ts';
import { listen } from '../library/listen.ts';

function createServer(node: string) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('which-node', {}, () => {
    return { content: [{ type: 'text', text: node }] };
  });
  server.registerTool('report', {}, async ({ _meta, sendNotification }) => {
    const progressToken = _meta?.progressToken ?? '';
    const params = { progressToken, progress: 1 };
    await sendNotification({ method: 'notifications/progress', params });
    return { content: [] };
  });
  server.registerTool('ask', {}, async ({ requestId }) => {
    const question = {
      message: 'Who?',
      requestedSchema: { type: 'object' as const, properties: {} },
    };
    const related = { relatedRequestId: requestId, timeout: 5000 };
    const { action } = await server.server.elicitInput(question, related);
    return { content: [{ type: 'text', text: action }] };
  });
  return server;
}

//#region node
type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

function answerSessions(node: string): Answer {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  return async (request, response) => {
    const id = request.headers['mcp-session-id'];
    let transport = sessions.get(String(id));
    if (id && !transport) {
      response.writeHead(404).end('Session not found');
      return;
    }
    if (!transport) {
      const opened = new StreamableHTTPServerTransport({
        sessionIdGenerator: randomUUID,
        onsessioninitialized: (id) => void sessions.set(id, opened),
      });
      await createServer(node).connect(opened);
      transport = opened;
    }
    await transport.handleRequest(request, response);
  };
}

function answerStateless(node: string): Answer {
  return async (request, response) => {
    const server = createServer(node);
    const transport = new StreamableHTTPServerTransport({});
    response.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response);
  };
}
//#endregion node

async function serve(kind: string, node: string) {
  const { http, origin } = await listen();
  const answer =
    kind === 'sessions' ? answerSessions(node) : answerStateless(node);
  http.on('request', (request, response) => void answer(request, response));
  console.log(new URL(origin).port);
}

async function startNode(kind: string, node: string) {
  const child = spawn('node', [import.meta.filename, kind, node], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [
    string,
  ];
  return { child, port: Number(port) };
}

//#region checks
const checks: Record<string, (client: Client) => Promise<string>> = {
  '4 calls': async (client) => {
    const nodes = [];
    for (let count = 0; count < 4; count += 1) {
      const call = { name: 'which-node' };
      const { content } = resultSchema.parse(await client.callTool(call));
      nodes.push(content[0]?.text);
    }
    return [...new Set(nodes)].sort().join(' and ');
  },
  progress: async (client) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const onprogress = () => resolve('yes');
    await client.callTool({ name: 'report' }, undefined, { onprogress });
    return promise;
  },
  question: async (client) => {
    const { isError } = await client.callTool({ name: 'ask' });
    return isError ? 'no' : 'yes';
  },
};
//#endregion checks

const resultSchema = z.object({
  content: z.array(z.object({ text: z.string() })),
});

async function check(url: URL, name: string) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept' }));
  try {
    await client.connect(new StreamableHTTPClientTransport(url));
    return (await checks[name]?.(client)) ?? '';
  } catch (error) {
    return error instanceof Error ? error.message : 'no';
  } finally {
    await client.close();
  }
}

//#region sticky
/** Keeps each session on the node that opened it. */
async function startStickyBalancer(ports: number[]) {
  const next = inTurn(ports);
  const homes = new Map<unknown, number>();
  return startBalancer(
    (request) => homes.get(request.headers['mcp-session-id']) ?? next(request),
    (port, { headers }) => homes.set(headers['mcp-session-id'], port),
  );
}
//#endregion sticky

async function printRow(kind: string, isSticky: boolean) {
  const nodes = [await startNode(kind, 'A'), await startNode(kind, 'B')];
  const ports = nodes.map(({ port }) => port);
  const cells = [`${kind}, ${isSticky ? 'sticky' : 'in turn'}`];
  for (const name of Object.keys(checks)) {
    const balancer = isSticky
      ? await startStickyBalancer(ports)
      : await startBalancer(inTurn(ports));
    cells.push(await check(new URL(`${balancer.origin}/mcp`), name));
    balancer.close();
  }
  for (const { child } of nodes) child.kill();
  console.log(cells.join(' | '));
}

const [kind, node] = process.argv.slice(2);
if (kind && node) await serve(kind, node);
else {
  console.log(['Set-up', ...Object.keys(checks)].join(' | '));
  await printRow('sessions', false);
  await printRow('sessions', true);
  await printRow('stateless', false);
}
