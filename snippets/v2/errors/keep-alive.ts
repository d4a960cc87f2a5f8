import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

//#region keep-alive
const transport = new NodeStreamableHTTPServerTransport({ keepAliveMs: 50 });
//#endregion keep-alive
await createServer().connect(transport);
const http = createHttpServer((request, response) => {
  transport.handleRequest(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;

const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
  headers: { accept: 'text/event-stream' },
});
const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
console.log(await reader?.read());
await reader?.cancel();
await transport.close();
http.close();
http.closeAllConnections();
