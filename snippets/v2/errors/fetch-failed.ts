import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { createServer } from '../server.ts';

const transport = new NodeStreamableHTTPServerTransport({
  sessionIdGenerator: () => 'only-one',
});
await createServer().connect(transport);
const http = createHttpServer((request, response) => {
  transport.handleRequest(request, response).catch(console.error);
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;
http.close();
await once(http, 'close');

const url = new URL(`http://127.0.0.1:${port}/mcp`);
const client = new Client({ name: 'docs', version: '1.0.0' });

//#region fails
const tried = new StreamableHTTPClientTransport(url);
await client.connect(tried).catch((error: unknown) => {
  console.log(String(error));
  if (error instanceof Error) console.log(String(error.cause));
});
//#endregion fails

//#region cure
http.listen(port, '127.0.0.1');
await once(http, 'listening');
await client
  .connect(tried)
  .catch((error: unknown) => console.log(String(error)));
await client.close();
await client.connect(new StreamableHTTPClientTransport(url));
console.log(client.getServerVersion()?.name);
//#endregion cure
await client.ping();
await client.close();
await transport.close();
http.close();
http.closeAllConnections();
