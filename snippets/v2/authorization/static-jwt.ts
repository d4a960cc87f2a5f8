// snippet: exits with code 0: [mcp-sdk] OAuth "invalid_client"
import {
  Client,
  StaticPrivateKeyJwtProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { passTime } from '../library/clock.ts';
import { startProtectedServer } from '../library/protected-server.ts';

const keys = await generateKeyPair('RS256', { extractable: true });
const library = await startProtectedServer({
  clients: [
    {
      client_id: 'nightly-report',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'RS256' }] },
    },
  ],
});

//#region connect
const jwtBearerAssertion = await new SignJWT()
  .setProtectedHeader({ alg: 'RS256' })
  .setIssuer('nightly-report')
  .setSubject('nightly-report')
  .setAudience(library.issuer)
  .setJti('report of 27 November')
  .setExpirationTime('1 day')
  .sign(keys.privateKey);
const authProvider = new StaticPrivateKeyJwtProvider({
  clientId: 'nightly-report',
  jwtBearerAssertion,
  scope: 'books:read',
  expectedIssuer: library.issuer,
});
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, { authProvider }),
);
console.log('connected');

passTime(2 * 60 * 60);
await client.callTool({ name: 'list-loans' }).catch((error: unknown) => {
  console.log(String(error));
});
//#endregion connect

await client.close();
library.close();
