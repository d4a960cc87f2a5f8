import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { authorize } from '../library/authorize.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const library = await startProtectedServer();

//#region provider
const file = 'tokens.json';

function createStoredProvider() {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const memory = JSON.parse(text) as Memory;
  const save = () =>
    writeFileSync(file, JSON.stringify(memory), { mode: 0o600 });
  const provider = createMemoryProvider(memory);
  const authProvider: OAuthClientProvider = {
    ...provider,
    saveClientInformation: async (given) => {
      await provider.saveClientInformation?.(given);
      save();
    },
    saveTokens: async (given) => {
      await provider.saveTokens(given);
      save();
    },
  };
  return { authProvider, memory };
}
//#endregion provider

//#region restart
const first = createStoredProvider();
await authorize(library.url, first.authProvider, first.memory);

const { authProvider } = createStoredProvider();
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, { authProvider }),
);
console.log('connected without a sign-in');
//#endregion restart

await client.close();
library.close();
rmSync(file);
