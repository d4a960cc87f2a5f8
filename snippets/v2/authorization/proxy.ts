import { auth } from '@modelcontextprotocol/client';
import {
  mcpAuthRouter,
  ProxyOAuthServerProvider,
} from '@modelcontextprotocol/server-legacy/auth';
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
const memory: Memory = {
  information: { client_id: 'docs', issuer: `${origin}/` },
};
const client = createMemoryProvider(memory);
await auth(client, { serverUrl: url });
const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
const { code = '', iss = '' } = Object.fromEntries(callback.searchParams);
const answer = { serverUrl: url, authorizationCode: code };
await auth(client, { ...answer, iss }).catch((error: unknown) => {
  console.log(String(error).replace(origin, 'ours').replace(issuer, 'theirs'));
});
console.log(await auth(client, answer));
//#endregion flow

//#region issuer
const { origin: asked } = memory.authorizationUrl ?? url;
console.log('the client asked the MCP server:', asked === origin);
const named = callback.searchParams.get('iss');
console.log('the callback names the upstream:', named === issuer);
//#endregion issuer

close();
upstream.close();
