import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const { url: serverUrl, close } = await startProtectedServer();

const memory: Memory = {};
const provider = createMemoryProvider(memory);
await auth(provider, { serverUrl });
const { authorizationUrl = serverUrl } = memory;
const callback = await signIn(authorizationUrl, redirectUrl);
const authorizationCode = callback.searchParams.get('code') ?? '';

//#region fails
const forgetful = createMemoryProvider();
await auth(forgetful, { serverUrl, authorizationCode }).catch(print);

console.log(await auth(provider, { serverUrl, authorizationCode }));
await auth(provider, { serverUrl, authorizationCode }).catch(print);
//#endregion fails

close();

function print(error: unknown) {
  console.log(String(error));
}
