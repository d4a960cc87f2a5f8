import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { createMemoryProvider } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url: serverUrl, close } = await startProtectedServer();

//#region fails
const provider = createMemoryProvider();
const redirectUrl = 'http://docs.example/callback';
const clientMetadata = { redirect_uris: [redirectUrl] };
const remote = { ...provider, redirectUrl, clientMetadata };
await auth(remote, { serverUrl }).catch((error: unknown) => {
  console.log(String(error));
});
//#endregion fails

//#region cure
console.log(await auth(provider, { serverUrl }));
console.log(provider.redirectUrl);
//#endregion cure

close();
