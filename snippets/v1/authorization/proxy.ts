import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { ProxyOAuthServerProvider } from '@modelcontextprotocol/sdk/server/auth/providers/proxyProvider.js';
import { mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import express from 'express';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { listen } from '../library/listen.ts';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { signIn } from '../library/user.ts';
import { createVerifier } from '../library/verifier.ts';

const { http, origin, close } = await listen();
const url = new URL('/mcp', origin);
const app = express();
http.on('request', app);

//#region upstream
const docs = { client_id: 'docs', redirect_uris: [redirectUrl] };
const upstream = await startAuthorizationServer(url, { clients: [docs] });
const { issuer } = upstream;
//#endregion upstream

//#region proxy
const verifier = createVerifier(issuer, url);
const provider = new ProxyOAuthServerProvider({
  endpoints: {
    authorizationUrl: `${issuer}/auth`,
    tokenUrl: `${issuer}/token`,
  },
  verifyAccessToken: (token) => verifier.verifyAccessToken(token),
  getClient: (clientId) =>
    Promise.resolve(clientId === docs.client_id ? docs : undefined),
});
app.use(
  mcpAuthRouter({
    provider,
    issuerUrl: new URL(origin),
    scopesSupported: ['books:read'],
  }),
);
//#endregion proxy

//#region flow
const memory: Memory = { information: { client_id: 'docs' } };
const client = createMemoryProvider(memory);
await auth(client, { serverUrl: url });
const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
const authorizationCode = callback.searchParams.get('code') ?? '';
console.log(await auth(client, { serverUrl: url, authorizationCode }));
//#endregion flow

//#region issuer
const { origin: asked } = memory.authorizationUrl ?? url;
console.log('the client asked the MCP server:', asked === origin);
const named = callback.searchParams.get('iss');
console.log('the callback names the upstream:', named === issuer);
//#endregion issuer

close();
upstream.close();
