import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url: serverUrl, issuer, close } = await startProtectedServer();

//#region fails
const memory: Memory = {
  information: { client_id: 'docs', issuer: 'https://login.example' },
};
const fixed = createMemoryProvider(memory);
delete fixed.saveClientInformation;
await auth(fixed, { serverUrl }).catch((error: unknown) => {
  console.log(String(error).replaceAll(issuer, 'http://127.0.0.1'));
});
//#endregion fails

//#region cure
const provider = createMemoryProvider(memory);
console.log(await auth(provider, { serverUrl }));
console.log(memory.information?.client_id === 'docs');
//#endregion cure

close();
