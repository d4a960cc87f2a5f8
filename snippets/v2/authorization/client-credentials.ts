import {
  Client,
  ClientCredentialsProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { startProtectedServer } from '../library/protected-server.ts';

const clientSecret = 'a-secret-of-the-nightly-report';
//#region registered
const registered = {
  client_id: 'nightly-report',
  client_secret: clientSecret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic' as const,
};
//#endregion registered
const library = await startProtectedServer({ clients: [registered] });

//#region connect
const authProvider = new ClientCredentialsProvider({
  clientId: 'nightly-report',
  clientSecret,
  scope: 'books:read',
  expectedIssuer: library.issuer,
});
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, { authProvider }),
);
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);
//#endregion connect

await client.close();
library.close();
