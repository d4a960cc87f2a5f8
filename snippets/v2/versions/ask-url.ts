import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  createMcpHandler,
  inputRequired,
  inputResponse,
  McpServer,
} from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('pay-fine', {}, ({ mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'fine');
    if (answer.kind !== 'elicit') {
      const fine = inputRequired.elicitUrl({
        message: 'Pay the fine of 2 pounds',
        url: 'https://library.example/pay/fine-7',
      });
      return inputRequired({ inputRequests: { fine } });
    }
    const text = `The reader said: ${answer.action}`;
    return { content: [{ type: 'text', text }] };
  });
  //#endregion tool
  return server;
}

const { url, stop } = await startHandler(createMcpHandler(createServer));
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    capabilities: { elicitation: { url: {} } },
    versionNegotiation: { mode: 'auto' },
  },
);
client.setRequestHandler('elicitation/create', ({ params }) => {
  if (params.mode === 'url') console.log('open', params.url);
  return { action: 'accept' };
});
await client.connect(new StreamableHTTPClientTransport(url));
console.log((await client.callTool({ name: 'pay-fine' })).content);
await client.close();
stop();
