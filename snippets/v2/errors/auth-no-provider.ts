import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { createMemoryProvider } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const { url, close } = await startProtectedServer();

//#region fails
const client = new Client({ name: 'docs', version: '1.0.0' });
const transport = new StreamableHTTPClientTransport(url);
await client.connect(transport).catch(print);
await transport.finishAuth('a code').catch(print);
//#endregion fails

//#region cure
const authProvider = createMemoryProvider();
const authorized = new StreamableHTTPClientTransport(url, { authProvider });
try {
  await client.connect(authorized);
} catch (error) {
  console.log(error instanceof UnauthorizedError, String(error));
}
//#endregion cure

close();

function print(error: unknown) {
  console.log(String(error));
}
