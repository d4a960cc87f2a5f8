import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { authorize } from '../library/authorize.ts';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const docs = { client_id: 'docs', redirect_uris: [redirectUrl] };
const { url, close } = await startProtectedServer({ clients: [docs] });
const memory: Memory = { information: { client_id: 'docs' } };
const authProvider = createMemoryProvider(memory);
await authorize(url, authProvider, memory);
console.log('granted:', memory.tokens?.scope);

const transport = new StreamableHTTPClientTransport(url, { authProvider });
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(transport);

//#region call
try {
  await client.callTool({ name: 'lend-book' });
} catch (error) {
  if (!(error instanceof UnauthorizedError)) throw error;
  const start = memory.authorizationUrl ?? url;
  console.log('requested:', start.searchParams.get('scope'));
  const callback = await signIn(start, redirectUrl);
  await transport.finishAuth(callback.searchParams.get('code') ?? '');
  console.log('granted:', memory.tokens?.scope);
  const { content } = await client.callTool({ name: 'lend-book' });
  console.log(content);
}
//#endregion call

await client.close();
close();
