import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

const transport = new WebStandardStreamableHTTPServerTransport({
  sessionIdGenerator: () => 'only-one',
});
await createServer().connect(transport);

const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'by hand', version: '1.0.0' },
  },
};

//#region ask
const accept = 'application/json, text/event-stream';

async function post(headers: Record<string, string>, message: object) {
  const body = JSON.stringify(message);
  const response = await transport.handleRequest(
    new Request('http://localhost/mcp', { method: 'POST', headers, body }),
  );
  const text = await response.text();
  console.log(response.status, response.ok ? 'ok' : text);
}
//#endregion ask

//#region fails
const json = { 'content-type': 'application/json' };
await post({ ...json, accept: 'application/json' }, initialize);
await post({ accept }, initialize);
//#endregion fails

//#region cure
await post({ ...json, accept }, initialize);
//#endregion cure

//#region version
const session = { ...json, accept, 'mcp-session-id': 'only-one' };
const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
await post({ ...session, 'mcp-protocol-version': '1.0' }, ping);
await post({ ...session, 'mcp-protocol-version': '2025-11-25' }, ping);
//#endregion version

await transport.close();
