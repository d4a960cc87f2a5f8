import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { redirectUrl } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url: serverUrl, close } = await startProtectedServer({
  registration: false,
  clients: [{ client_id: 'docs', redirect_uris: [redirectUrl] }],
});

//#region fails
const provider = createMemoryProvider();
await auth(provider, { serverUrl }).catch(print);

delete provider.saveClientInformation;
await auth(provider, { serverUrl }).catch(print);
//#endregion fails

//#region cure
const memory: Memory = { information: { client_id: 'docs' } };
const result = await auth(createMemoryProvider(memory), { serverUrl });
console.log(result, memory.authorizationUrl?.searchParams.get('client_id'));
//#endregion cure

close();

function print(error: unknown) {
  console.log(String(error));
}
