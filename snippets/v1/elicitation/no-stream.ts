import { randomUUID } from 'node:crypto';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const server = new McpServer({ name: 'library', version: '1.0.0' });
const question = {
  message: 'Reserve "Dracula"?',
  requestedSchema: { type: 'object' as const, properties: {} },
};
//#region handler
server.registerTool('reserve-book', {}, async ({ requestId }) => {
  const lost = server.server.elicitInput(question, { timeout: 300 });
  console.log(await lost.catch(String));

  const { action } = await server.server.elicitInput(question, {
    relatedRequestId: requestId,
  });
  return { content: [{ type: 'text', text: action }] };
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
client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept' }));
//#region client
const url = new URL('http://localhost/mcp');
const transport = new StreamableHTTPClientTransport(url, {
  fetch: async (url, init) =>
    init?.method === 'GET'
      ? new Response(null, { status: 405 })
      : await http.handleRequest(new Request(url, init)),
});
await client.connect(transport);
const { content } = await client.callTool({ name: 'reserve-book' });
console.log(content);
//#endregion client

await client.close();
