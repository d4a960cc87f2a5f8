import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { authorize } from '../library/authorize.ts';
import { passTime } from '../library/clock.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const library = await startProtectedServer(
  {},
  { supported: ['books:read', 'offline_access'], required: [] },
);

const memory: Memory = {};
const authProvider = createMemoryProvider(memory);
await authorize(library.url, authProvider, memory);

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, { authProvider }),
);
const before = memory.tokens;
passTime(2 * 60 * 60);
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);
console.log(memory.tokens?.access_token !== before?.access_token);
//#endregion connect

await client.close();
library.close();
