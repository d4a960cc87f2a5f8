import { authorize } from '../library/authorize.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

//#region servers
const offline = ['books:read', 'offline_access'];
const servers = [
  { supported: ['books:read'] },
  { supported: offline },
  { supported: offline, required: [] },
];
//#endregion servers

console.log(
  'listed in metadata | in the challenge | requested | refresh token',
);
for (const scopes of servers) {
  const { url, close } = await startProtectedServer({}, scopes);
  const memory: Memory = {};
  await authorize(url, createMemoryProvider(memory), memory);
  const requested = memory.authorizationUrl?.searchParams.get('scope');
  const challenge = scopes.required ? 'nothing' : 'books:read';
  const row = [scopes.supported.join(' '), challenge, requested];
  console.log(row.join(' | '), '|', 'refresh_token' in (memory.tokens ?? {}));
  close();
}
