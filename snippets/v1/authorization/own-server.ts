import { randomUUID } from 'node:crypto';
import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import type {
  AuthorizationParams,
  OAuthServerProvider,
} from '@modelcontextprotocol/sdk/server/auth/provider.js';
import { mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import type { OAuthClientInformationFull } from '@modelcontextprotocol/sdk/shared/auth.js';
import express from 'express';
import { listen } from '../library/listen.ts';
import {
  createMemoryProvider,
  redirectUrl,
} from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { signIn } from '../library/user.ts';

const { http, origin, close } = await listen();
const app = express();
http.on('request', app);

//#region stores
const clients = new Map<string, OAuthClientInformationFull>();
const codes = new Map<string, AuthorizationParams>();

function issueTokens() {
  return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 3600 };
}
//#endregion stores

//#region provider
const provider: OAuthServerProvider = {
  clientsStore: {
    getClient: (clientId) => clients.get(clientId),
    registerClient: (given) => {
      const client = { ...given, client_id: randomUUID() };
      clients.set(client.client_id, client);
      return client;
    },
  },
  authorize: (_client, params, response) => {
    const code = randomUUID();
    codes.set(code, params);
    const back = new URL(params.redirectUri);
    back.searchParams.set('code', code);
    response.redirect(back.href);
    return Promise.resolve();
  },
  challengeForAuthorizationCode: (_client, code) =>
    Promise.resolve(codes.get(code)?.codeChallenge ?? ''),
  exchangeAuthorizationCode: () => Promise.resolve(issueTokens()),
  exchangeRefreshToken: () => Promise.resolve(issueTokens()),
  verifyAccessToken: () => Promise.reject(new InvalidTokenError('Unknown')),
};
//#endregion provider

//#region router
const issuerUrl = new URL(origin);
app.use(mcpAuthRouter({ provider, issuerUrl }));
//#endregion router

//#region flow
const memory: Memory = {};
const client = createMemoryProvider(memory);
await auth(client, { serverUrl: `${origin}/mcp` });
const start = memory.authorizationUrl ?? issuerUrl;
const callback = await signIn(start, redirectUrl);
const authorizationCode = callback.searchParams.get('code') ?? '';
const answer = { serverUrl: `${origin}/mcp`, authorizationCode };
console.log(await auth(client, answer));
console.log(await auth(client, answer));
//#endregion flow

//#region wrong
memory.verifier = 'of-another-client';
await auth(client, answer).catch((error: unknown) => {
  console.log(String(error));
});
//#endregion wrong

close();
