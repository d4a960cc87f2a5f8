import {
  Client,
  ClientCredentialsProvider,
  DpopSession,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { startProtectedServer } from '../library/protected-server.ts';
import { reportClient } from '../library/token.ts';

const library = await startProtectedServer({
  clients: [
    { ...reportClient, token_endpoint_auth_method: 'client_secret_basic' },
  ],
});

//#region provider
const session = await DpopSession.create();
const provider = new ClientCredentialsProvider({
  clientId: reportClient.client_id,
  clientSecret: reportClient.client_secret,
  scope: 'books:read',
  expectedIssuer: library.issuer,
});
const authProvider = Object.assign(provider, { dpop: () => session });
//#endregion provider

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
await client
  .connect(new StreamableHTTPClientTransport(library.url, { authProvider }))
  .catch((error: unknown) => console.log(String(error)));
console.log(provider.tokens()?.token_type);
//#endregion connect

library.close();
