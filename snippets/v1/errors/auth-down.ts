import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const server = await startProtectedServer();
const { url: serverUrl } = server;

const memory: Memory = {};
const provider = createMemoryProvider(memory);
await auth(provider, { serverUrl });
const callback = await signIn(
  memory.authorizationUrl ?? serverUrl,
  redirectUrl,
);
const authorizationCode = callback.searchParams.get('code') ?? '';

//#region fails
server.closeAuthorization();
await auth(provider, { serverUrl, authorizationCode }).catch(print);

server.close();
await auth(provider, { serverUrl, authorizationCode }).catch(print);
//#endregion fails

function print(error: unknown) {
  console.log(String(error));
}
