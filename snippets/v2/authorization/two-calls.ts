// snippet: exits with code 0: [mcp-sdk] OAuth "invalid_grant"
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { authorize } from '../library/authorize.ts';
import { passTime } from '../library/clock.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url, close } = await startProtectedServer(
  {},
  { supported: ['books:read', 'offline_access'], required: [] },
);
const memory: Memory = {};
const authProvider = createMemoryProvider(memory);
await authorize(url, authProvider, memory);
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(url, { authProvider }));

//#region fails
passTime(2 * 60 * 60);
const call = () => client.callTool({ name: 'list-loans' });
const calls = await Promise.allSettled([call(), call()]);
for (const result of calls)
  console.log(
    result.status === 'rejected' ? String(result.reason) : result.status,
  );
//#endregion fails

//#region again
const { content } = await call();
console.log(content);
//#endregion again

await client.close();
close();
