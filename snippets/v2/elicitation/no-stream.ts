import { randomUUID } from 'node:crypto';
import {
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
//#region imports
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
//#endregion imports

const server = new McpServer({ name: 'library', version: '1.0.0' });
//#region handler
const question = {
  message: 'Reserve "Dracula"?',
  requestedSchema: { type: 'object' as const, properties: {} },
};

server.registerTool('reserve-book', {}, async ({ mcpReq }) => {
  const first = await server.server
    .elicitInput(question, { timeout: 300 })
    .catch(String);

  const second = await mcpReq
    .elicitInput(question, { timeout: 300 })
    .catch(String);

  const third = await server.server.elicitInput(question, {
    relatedRequestId: mcpReq.id,
  });
  return { content: [], structuredContent: { first, second, third } };
});
//#endregion handler

const http = new WebStandardStreamableHTTPServerTransport({
  sessionIdGenerator: randomUUID,
});
await server.connect(http);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { capabilities: { elicitation: { form: {} } } },
);
client.setRequestHandler('elicitation/create', () => ({ action: 'accept' }));
//#region client
const url = new URL('http://localhost/mcp');
const transport = new StreamableHTTPClientTransport(url, {
  fetch: async (url, init) =>
    init?.method === 'GET'
      ? new Response(null, { status: 405 })
      : await http.handleRequest(new Request(url, init)),
});
await client.connect(transport);
const result = await client.callTool({ name: 'reserve-book' });
console.log(result.structuredContent);
//#endregion client

await client.close();
