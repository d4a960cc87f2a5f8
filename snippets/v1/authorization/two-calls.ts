import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { authorize } from '../library/authorize.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url: serverUrl, close } = await startProtectedServer(
  {},
  { supported: ['books:read', 'offline_access'], required: [] },
);
const memory: Memory = {};
const provider = createMemoryProvider(memory);
await authorize(serverUrl, provider, memory);

// One request at a time, so that each run has the same order.
let last: Promise<unknown> = Promise.resolve();
const fetchFn: FetchLike = (input, init) => {
  const response = last.then(() => fetch(input, init));
  last = response;
  return response;
};

const refresh = () => auth(provider, { serverUrl, fetchFn });

//#region shared
let running: ReturnType<typeof refresh> | undefined;
const refreshOnce = () => (running ??= refresh());
console.log(await Promise.all([refreshOnce(), refreshOnce()]));
//#endregion shared

//#region fails
const attempts = await Promise.allSettled([refresh(), refresh()]);
for (const attempt of attempts)
  if (attempt.status === 'fulfilled') console.log(attempt.value);
  else console.log(String(attempt.reason));

await refresh().then(console.log, (error: unknown) => {
  console.log(String(error));
});
//#endregion fails

close();
