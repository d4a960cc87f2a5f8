// snippet: exits with code 0: [mcp-sdk] OAuth "invalid_grant"
import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { authorize } from '../library/authorize.ts';
import { passTime } from '../library/clock.ts';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const { url, close } = await startProtectedServer(
  {},
  { supported: ['books:read', 'offline_access'], required: [] },
);
const memory: Memory = {};
const authProvider = createMemoryProvider(memory);
await authorize(url, authProvider, memory);

const transport = new StreamableHTTPClientTransport(url, { authProvider });
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(transport);

passTime(30 * 24 * 60 * 60);
//#region again
try {
  await client.callTool({ name: 'list-loans' });
} catch (error) {
  if (!(error instanceof UnauthorizedError)) throw error;
  console.log(String(error));
  const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
  await transport.finishAuth(callback.searchParams);
  const { content } = await client.callTool({ name: 'list-loans' });
  console.log(content);
}
//#endregion again

await client.close();
close();
