import {
  Client,
  ClientCredentialsProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
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
