import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  createMcpHandler,
  createRequestStateCodec,
  inputRequired,
  inputResponse,
  McpServer,
} from '@modelcontextprotocol/server';
import type { ServerOptions } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { passTime } from '../library/clock.ts';
import { startHandler } from '../library/start-handler.ts';

//#region codec
interface Loan {
  name: unknown;
}

const codec = createRequestStateCodec<Loan>({
  key: process.env['STATE_KEY'] ?? 'at least 32 bytes that only you know',
});
const info = { name: 'library', version: '1.0.0' };
const options: ServerOptions = {
  requestState: { verify: (state, context) => codec.verify(state, context) },
};
//#endregion codec

function createServer() {
  const server = new McpServer(info, options);
  //#region tool
  server.registerTool('lend-book', {}, async ({ mcpReq }) => {
    const name = inputResponse(mcpReq.inputResponses, 'name');
    const days = inputResponse(mcpReq.inputResponses, 'days');
    if (name.kind === 'elicit') {
      const loan = { name: name.content?.['name'] };
      return inputRequired({
        inputRequests: { days: ask('For how many days?', 'days') },
        requestState: await codec.mint(loan),
      });
    }
    if (days.kind !== 'elicit')
      return inputRequired({ inputRequests: { name: ask('Who?', 'name') } });
    const loan = mcpReq.requestState<Loan>();
    const text = `${String(loan?.name)}, ${String(days.content?.['days'])} days`;
    return { content: [{ type: 'text', text }] };
  });
  //#endregion tool
  return server;
}

function ask(message: string, field: string) {
  const requestedSchema = z.object({ [field]: z.string() });
  return inputRequired.elicit({ message, requestedSchema });
}

const { url, stop } = await startHandler(createMcpHandler(createServer));
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    capabilities: { elicitation: {} },
    versionNegotiation: { mode: 'auto' },
  },
);
client.setRequestHandler('elicitation/create', ({ params }) => {
  console.log(params.message);
  const content = params.message === 'Who?' ? { name: 'Mina' } : { days: '7' };
  return { action: 'accept', content };
});
await client.connect(new StreamableHTTPClientTransport(url));
const { content } = await client.callTool({ name: 'lend-book' });
console.log(content);

//#region forged
const forged = {
  name: 'lend-book',
  inputResponses: { days: { action: 'accept', content: { days: '365' } } },
  requestState: 'v1.e30.AAAA',
};
await client
  .callTool(forged)
  .catch((error: unknown) => console.log('forged:', String(error)));
//#endregion forged

//#region expired
const kept = { ...forged, requestState: await codec.mint({ name: 'Mina' }) };
passTime(9 * 60);
const later = await client.callTool(kept);
console.log('after 9 minutes:', later.content);

passTime(2 * 60);
await client
  .callTool(kept)
  .catch((error: unknown) => console.log('after 11:', String(error)));
//#endregion expired

await client.close();
stop();
