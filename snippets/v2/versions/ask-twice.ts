import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  acceptedContent,
  createMcpHandler,
  inputRequired,
  McpServer,
} from '@modelcontextprotocol/server';
import * as z from 'zod';
import { startHandler } from '../library/start-handler.ts';

const loanSchema = z.object({ name: z.string() });
const question = { message: 'Who?', requestedSchema: loanSchema };
const inputRequests = { loan: inputRequired.elicit(question) };

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('lend-book', {}, ({ mcpReq }) => {
    console.log('reserve the book');
    const loan = acceptedContent(mcpReq.inputResponses, 'loan', loanSchema);
    if (!loan) return inputRequired({ inputRequests });
    console.log('lend the book');
    return { content: [{ type: 'text', text: `Lent to ${loan.name}` }] };
  });
  //#endregion tool
  return server;
}

const { url, stop } = await startHandler(createMcpHandler(createServer));
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    capabilities: { elicitation: {} },
    versionNegotiation: { mode: 'auto' },
  },
);
client.setRequestHandler('elicitation/create', () => {
  return { action: 'accept', content: { name: 'Mina' } };
});
await client.connect(new StreamableHTTPClientTransport(url));
await client.callTool({ name: 'lend-book' });
await client.close();
stop();
