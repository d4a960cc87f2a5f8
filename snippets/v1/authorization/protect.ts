import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import type { OAuthTokenVerifier } from '@modelcontextprotocol/sdk/server/auth/provider.js';
import {
  getOAuthProtectedResourceMetadataUrl,
  mcpAuthMetadataRouter,
} from '@modelcontextprotocol/sdk/server/auth/router.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { OAuthMetadataSchema } from '@modelcontextprotocol/sdk/shared/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { listen } from '../library/listen.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const { http, origin, close } = await listen();
const url = new URL('/mcp', origin);
const clients = [reportClient];
const authorization = await startAuthorizationServer(url, { clients });
const { issuer } = authorization;

//#region open
const app = express();
http.on('request', app);

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('list-loans', {}, ({ authInfo }) => {
    console.log(authInfo?.clientId, authInfo?.scopes, authInfo?.extra);
    return { content: [{ type: 'text', text: 'Dracula' }] };
  });
  return server;
}
//#endregion open

//#region verifier
const discovery = `${issuer}/.well-known/openid-configuration`;
const response = await fetch(discovery);
const oauthMetadata = OAuthMetadataSchema.parse(await response.json());
const keys = createRemoteJWKSet(new URL(String(oauthMetadata['jwks_uri'])));

const verifier: OAuthTokenVerifier = {
  verifyAccessToken: async (token) => {
    const expected = { issuer, audience: url.href };
    const { payload } = await jwtVerify(token, keys, expected).catch(() => {
      throw new InvalidTokenError('The token is not valid here');
    });
    return {
      token,
      clientId: String(payload['client_id']),
      scopes: String(payload['scope']).split(' '),
      expiresAt: payload.exp ?? 0,
      extra: { subject: payload.sub },
    };
  },
};
//#endregion verifier

//#region protect
app.use(
  mcpAuthMetadataRouter({
    oauthMetadata,
    resourceServerUrl: url,
    scopesSupported: ['books:read', 'books:lend'],
  }),
);
const bearer = requireBearerAuth({
  verifier,
  requiredScopes: ['books:read'],
  resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(url),
});
app.post('/mcp', bearer, async (request, response) => {
  const transport = new StreamableHTTPServerTransport();
  await createServer().connect(transport);
  await transport.handleRequest(request, response);
});
//#endregion protect
app.all('/mcp', (_request, response) => void response.sendStatus(405));

//#region refused
const refused = await fetch(url, { method: 'POST' });
console.log(refused.status, await refused.json());
console.log(refused.headers.get('www-authenticate'));

const metadata = await fetch(getOAuthProtectedResourceMetadataUrl(url));
console.log(await metadata.json());
//#endregion refused

//#region call
const token = await fetchToken(issuer);
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(url, {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  }),
);
await client.callTool({ name: 'list-loans' });
//#endregion call

await client.close();
close();
authorization.close();
