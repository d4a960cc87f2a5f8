import {
  Client,
  ClientCredentialsProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  mcpAuthMetadataRouter,
  requireBearerAuth,
} from '@modelcontextprotocol/express';
import express from 'express';
import { decodeJwt } from 'jose';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { listen } from '../library/listen.ts';

const { http, origin, close } = await listen();
const url = new URL('/mcp', origin);
const authorization = await startAuthorizationServer(url, {
  clients: [
    {
      client_id: 'nightly-report',
      client_secret: 'a secret of the client',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: 'books:read',
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
});
const { metadata: oauthMetadata } = authorization;

//#region server
let requiredScopes: string[] = [];
const verifyAccessToken = (token: string) => {
  const scopes = String(decodeJwt(token)['scope']).split(' ');
  const known = { token, clientId: 'nightly-report', scopes };
  const expiresAt = Math.floor(Date.now() / 1000) + 60;
  // Without an expiry, the SDK refuses the token.
  return Promise.resolve(
    requiredScopes.length > 0 ? { ...known, expiresAt } : known,
  );
};
//#endregion server
const app = express();
app.use(mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl: url }));
app.post('/mcp', (request, response, next) => {
  const verifier = { verifyAccessToken };
  const options = { verifier, requiredScopes };
  requireBearerAuth(options)(request, response, next);
});
http.on('request', app);

//#region client
for (requiredScopes of [[], ['books:lend']]) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const authProvider = new ClientCredentialsProvider({
    clientId: 'nightly-report',
    clientSecret: 'a secret of the client',
    expectedIssuer: authorization.issuer,
  });
  await client
    .connect(new StreamableHTTPClientTransport(url, { authProvider }))
    .catch((error: unknown) => console.log(String(error)));
}
//#endregion client

authorization.close();
close();
