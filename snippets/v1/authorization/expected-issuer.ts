import { ClientCredentialsProvider } from '@modelcontextprotocol/sdk/client/auth-extensions.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { startProtectedServer } from '../library/protected-server.ts';

const library = await startProtectedServer();

//#region connect
const authProvider = new ClientCredentialsProvider({
  clientId: 'nightly-report',
  clientSecret: 'a-secret-of-the-nightly-report',
  expectedIssuer: 'https://login.library.example',
});
const client = new Client({ name: 'docs', version: '1.0.0' });
await client
  .connect(new StreamableHTTPClientTransport(library.url, { authProvider }))
  .catch((error: unknown) => console.log(String(error)));
//#endregion connect

library.close();
