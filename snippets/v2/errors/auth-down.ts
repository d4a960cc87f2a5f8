import { auth } from '@modelcontextprotocol/client';
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
const { code = '', iss = '' } = Object.fromEntries(callback.searchParams);
const answer = { serverUrl, authorizationCode: code, iss };

//#region fails
server.closeAuthorization();
await auth(provider, answer).catch(print);

server.close();
await auth(provider, answer).catch(print);
//#endregion fails

function print(error: unknown) {
  console.log(String(error));
}
