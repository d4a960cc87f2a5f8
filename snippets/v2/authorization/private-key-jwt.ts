import {
  Client,
  PrivateKeyJwtProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { startProtectedServer } from '../library/protected-server.ts';

//#region registered
const keys = await generateKeyPair('RS256', { extractable: true });
const registered = {
  client_id: 'nightly-report',
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'private_key_jwt' as const,
  jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'RS256' }] },
};
//#endregion registered
const library = await startProtectedServer({ clients: [registered] });

//#region connect
const authProvider = new PrivateKeyJwtProvider({
  clientId: 'nightly-report',
  privateKey: await exportPKCS8(keys.privateKey),
  algorithm: 'RS256',
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
