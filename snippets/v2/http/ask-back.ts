import { once } from 'node:events';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  inputRequired,
  inputResponse,
  McpServer,
} from '@modelcontextprotocol/server';
import * as z from 'zod';

const requestedSchema = z.object({ days: z.int() });
const messages = [
  {
    role: 'user' as const,
    content: { type: 'text' as const, text: 'What is Dracula about?' },
  },
];

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  server.registerTool('lend-book', {}, ({ mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'loan');
    if (answer.kind === 'elicit')
      return { content: [{ type: 'text', text: answer.action }] };
    const message = 'For how many days?';
    const loan = inputRequired.elicit({ message, requestedSchema });
    return inputRequired({ inputRequests: { loan } });
  });
  server.registerTool('summarise-book', {}, ({ mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'summary');
    if (answer.kind === 'sampling') {
      const blocks = [answer.result.content].flat();
      return { content: blocks.filter((block) => block.type === 'text') };
    }
    const summary = inputRequired.createMessage({ messages, maxTokens: 50 });
    return inputRequired({ inputRequests: { summary } });
  });
  //#endregion server
  return server;
}

const handle = toNodeHandler(createMcpHandler(createServer));

const app = createMcpExpressApp();
app.all('/mcp', (request, response) => handle(request, response, request.body));

const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
const url = new URL(`http://127.0.0.1:${port}/mcp`);

const capabilities = { elicitation: {}, sampling: {} };

//#region client
async function callBoth(mode: 'legacy' | 'auto') {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities, versionNegotiation: { mode } },
  );
  client.setRequestHandler('elicitation/create', () => {
    console.log('the user is asked');
    return { action: 'accept', content: { days: 7 } };
  });
  client.setRequestHandler('sampling/createMessage', () => {
    console.log('the model is asked');
    const content = { type: 'text', text: 'A count who moves house' } as const;
    return { model: 'docs', role: 'assistant', content };
  });
  await client.connect(new StreamableHTTPClientTransport(url));
  for (const name of ['lend-book', 'summarise-book']) {
    const { content } = await client.callTool({ name });
    console.log(content);
  }
  await client.close();
}
//#endregion client

//#region calls
await callBoth('legacy');
await callBoth('auto');
//#endregion calls

http.close();
http.closeAllConnections();
