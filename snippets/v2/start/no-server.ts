import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';

// A port that was free a moment ago.
const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const address = probe.address();
const port = typeof address === 'object' ? address?.port : undefined;
probe.close();
await once(probe, 'close');

const client = new Client({ name: 'reader', version: '1.0.0' });
const url = new URL(`http://127.0.0.1:${port}/mcp`);
//#region connect
try {
  await client.connect(new StreamableHTTPClientTransport(url));
} catch (error) {
  console.log(String(error));
  console.log(String(error instanceof Error && error.cause));
}
//#endregion connect
