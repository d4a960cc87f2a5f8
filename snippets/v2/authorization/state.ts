import { randomUUID } from 'node:crypto';
import { auth } from '@modelcontextprotocol/client';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const { url: serverUrl, close } = await startProtectedServer();
const memory: Memory = {};

//#region provider
const state: string = randomUUID();
const provider = { ...createMemoryProvider(memory), state: () => state };
await auth(provider, { serverUrl });
//#endregion provider

//#region callback
function readCode(callback: URL) {
  const { searchParams } = callback;
  if (searchParams.get('state') !== state) throw new Error('Wrong state');
  const error = searchParams.get('error');
  if (error) throw new Error(`The user was sent back with ${error}`);
  const { code = '', iss = '' } = Object.fromEntries(searchParams);
  return { authorizationCode: code, iss };
}
//#endregion callback

const start = memory.authorizationUrl ?? serverUrl;
const callbacks = [
  new URL(`${redirectUrl}?code=of-somebody-else&state=guessed`),
  await signIn(start, redirectUrl, 'deny'),
];
for (const callback of callbacks)
  try {
    readCode(callback);
  } catch (error) {
    console.log(String(error));
  }

//#region accepted
const answer = readCode(await signIn(start, redirectUrl));
console.log(await auth(provider, { serverUrl, ...answer }));
//#endregion accepted

close();
