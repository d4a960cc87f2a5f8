import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type {
  CreateMessageRequestParamsBase,
  ElicitRequestFormParams,
} from '@modelcontextprotocol/sdk/types.js';

const form: ElicitRequestFormParams = {
  message: 'For how many days?',
  requestedSchema: {
    type: 'object',
    properties: { days: { type: 'integer' } },
  },
};
const prompt: CreateMessageRequestParamsBase = {
  maxTokens: 50,
  messages: [
    { role: 'user', content: { type: 'text', text: 'What is Dracula about?' } },
  ],
};

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  server.registerTool('lend-book', {}, async ({ requestId }) => {
    const options = { relatedRequestId: requestId };
    const { action } = await server.server.elicitInput(form, options);
    return { content: [{ type: 'text', text: action }] };
  });
  server.registerTool('summarise-book', {}, async ({ requestId }) => {
    const options = { relatedRequestId: requestId, timeout: 1000 };
    const { content } = await server.server.createMessage(prompt, options);
    return { content: [content] };
  });
  //#endregion server
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const server = createServer();
  const transport = new StreamableHTTPServerTransport();
  response.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

const http = createHttpServer((request, response) => {
  answer(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

//#region client
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { capabilities: { elicitation: {}, sampling: {} } },
);
client.setRequestHandler(ElicitRequestSchema, () => {
  console.log('the user is asked');
  return { action: 'accept', content: { days: 7 } };
});
client.setRequestHandler(CreateMessageRequestSchema, () => {
  console.log('the model is asked');
  const content = { type: 'text', text: 'A count who moves house' } as const;
  return { model: 'docs', role: 'assistant', content };
});
await client.connect(new StreamableHTTPClientTransport(url));

for (const name of ['lend-book', 'summarise-book']) {
  const { content } = await client.callTool({ name });
  console.log(content);
}
//#endregion client

await client.close();

http.close();
http.closeAllConnections();
