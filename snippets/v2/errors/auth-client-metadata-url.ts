import { auth } from '@modelcontextprotocol/client';
import { createMemoryProvider } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url: serverUrl, close } = await startProtectedServer();

//#region fails
for (const clientMetadataUrl of [
  'http://docs.example/client.json',
  'https://docs.example',
  'https://docs.example/client.json',
]) {
  const provider = { ...createMemoryProvider(), clientMetadataUrl };
  await auth(provider, { serverUrl }).then(
    (result) => console.log(result),
    (error: unknown) => console.log(String(error)),
  );
}
//#endregion fails

close();
