import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { createServer } from '../server.ts';

const transport = new WebStandardStreamableHTTPServerTransport();
await createServer().connect(transport);

const ping = {
  method: 'POST',
  headers: {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
};

//#region twice
for (const name of ['first', 'second']) {
  await transport
    .handleRequest(new Request('http://localhost/mcp', ping))
    .then(({ status }) => console.log(name, status))
    .catch((error: unknown) => console.log(name, String(error)));
}
//#endregion twice

await transport.close();
