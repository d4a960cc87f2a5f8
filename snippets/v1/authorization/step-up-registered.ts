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

const { url, close } = await startProtectedServer();
const memory: Memory = {};
const authProvider = createMemoryProvider(memory);
await authorize(url, authProvider, memory);

const transport = new StreamableHTTPClientTransport(url, { authProvider });
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(transport);

//#region call
await client.callTool({ name: 'lend-book' }).catch((error: unknown) => {
  console.log(error instanceof UnauthorizedError);
});
const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
console.log(callback.searchParams.get('error_description'));
//#endregion call

await client.close();
close();
