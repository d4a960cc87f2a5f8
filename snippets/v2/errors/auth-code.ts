// snippet: exits with code 0: [mcp-sdk] OAuth "invalid_grant" — invalidating the stored tokens
import { auth } from '@modelcontextprotocol/client';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const { url: serverUrl, issuer, close } = await startProtectedServer();

const memory: Memory = {};
const provider = createMemoryProvider(memory);
await auth(provider, { serverUrl });
const { authorizationUrl = serverUrl } = memory;
const callback = await signIn(authorizationUrl, redirectUrl);
const { code = '', iss = '' } = Object.fromEntries(callback.searchParams);
const answer = { serverUrl, authorizationCode: code };

//#region fails
const forgetful = createMemoryProvider({ ...memory, information: undefined });
await auth(forgetful, { ...answer, iss }).catch(print);

await auth(provider, answer).catch(print);

console.log(await auth(provider, { ...answer, iss }));
await auth(provider, { ...answer, iss }).catch(print);
//#endregion fails

close();

function print(error: unknown) {
  console.log(String(error).replace(issuer, 'http://127.0.0.1'));
}
