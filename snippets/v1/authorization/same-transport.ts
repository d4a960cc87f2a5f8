import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
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

//#region fails
const transport = new StreamableHTTPClientTransport(url, { authProvider });
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(transport).catch(print);

const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
await transport.finishAuth(callback.searchParams.get('code') ?? '');
await client.connect(transport).catch(print);
//#endregion fails

await client.close();
close();

function print(error: unknown) {
  if (error instanceof UnauthorizedError) console.log('sign in');
  else console.log(String(error));
}
