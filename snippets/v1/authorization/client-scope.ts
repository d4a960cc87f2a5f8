import { ClientCredentialsProvider } from '@modelcontextprotocol/sdk/client/auth-extensions.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { startProtectedServer } from '../library/protected-server.ts';

const clientSecret = 'a-secret-of-the-nightly-report';
const registered = {
  client_id: 'nightly-report',
  client_secret: clientSecret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic' as const,
};
const library = await startProtectedServer({ clients: [registered] });

//#region unscoped
const unscoped = new ClientCredentialsProvider({
  clientId: 'nightly-report',
  clientSecret,
  expectedIssuer: library.issuer,
});
const options = { authProvider: unscoped };
await new Client({ name: 'docs', version: '1.0.0' })
  .connect(new StreamableHTTPClientTransport(library.url, options))
  .then(
    () => console.log('connected'),
    (error: unknown) => console.log(String(error)),
  );
//#endregion unscoped

library.close();
