import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import type { OAuthTokenVerifier } from '@modelcontextprotocol/sdk/server/auth/provider.js';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const url = new URL('https://library.example/mcp');
//#region registered
const resourceServer = {
  client_id: 'library-server',
  client_secret: 'a-secret-of-the-library-server',
  grant_types: [],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic' as const,
};
//#endregion registered
const { issuer, close } = await startAuthorizationServer(url, {
  format: 'opaque',
  clients: [reportClient, resourceServer],
});

//#region verifier
const credentials = btoa('library-server:a-secret-of-the-library-server');

const verifier: OAuthTokenVerifier = {
  verifyAccessToken: async (token) => {
    const response = await fetch(`${issuer}/token/introspection`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ token }),
    });
    const found = (await response.json()) as Record<string, unknown>;
    if (found['active'] !== true) throw new InvalidTokenError('Not active');
    return {
      token,
      clientId: String(found['client_id']),
      scopes: String(found['scope']).split(' '),
      expiresAt: Number(found['exp']),
      resource: new URL(String(found['aud'])),
    };
  },
};
//#endregion verifier

//#region verify
const token = await fetchToken(issuer);
const { clientId, scopes, resource } = await verifier.verifyAccessToken(token);
console.log(clientId, scopes, resource?.href);

await verifier.verifyAccessToken('letmein').catch((error: unknown) => {
  console.log(String(error));
});
//#endregion verify

close();
