import {
  Client,
  isInputRequiredResult,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createAskingServer } from '../library/asking-server.ts';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(createMcpHandler(createAskingServer));

//#region client
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    capabilities: { elicitation: {} },
    versionNegotiation: { mode: 'auto' },
    inputRequired: { autoFulfill: false },
  },
);
await client.connect(new StreamableHTTPClientTransport(url));

const call = { name: 'lend-book' };
const first = await client.callTool(call, { allowInputRequired: true });
if (isInputRequiredResult(first)) {
  console.log(first.inputRequests);
  const loan = { action: 'accept', content: { name: 'Mina' } };
  const retry = { ...call, inputResponses: { loan } };
  const second = await client.callTool(retry);
  console.log(second.content);
}
//#endregion client

//#region without
await client
  .callTool(call)
  .catch((error: unknown) => console.log(String(error)));
//#endregion without
await client.close();
stop();
