import {
  Client,
  type OAuthClientProvider,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import type {
  OAuthClientInformationMixed,
  OAuthDiscoveryState,
  OAuthTokens,
} from '@modelcontextprotocol/client';
import { startProtectedServer } from '../library/protected-server.ts';
import { signIn } from '../library/user.ts';

const library = await startProtectedServer();

//#region provider
const redirectUrl = 'http://127.0.0.1:8123/callback';
let information: OAuthClientInformationMixed | undefined;
let tokens: OAuthTokens | undefined;
let verifier = '';
let discovery: OAuthDiscoveryState | undefined;
let authorizationUrl = new URL(redirectUrl);

const authProvider: OAuthClientProvider = {
  redirectUrl,
  clientMetadata: {
    client_name: 'Docs',
    redirect_uris: [redirectUrl],
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'none',
  },
  clientInformation: () => information,
  saveClientInformation: (given) => void (information = given),
  tokens: () => tokens,
  saveTokens: (given) => void (tokens = given),
  codeVerifier: () => verifier,
  saveCodeVerifier: (given) => void (verifier = given),
  discoveryState: () => discovery,
  saveDiscoveryState: (given) => void (discovery = given),
  redirectToAuthorization: (url) => void (authorizationUrl = url),
};
//#endregion provider

//#region connect
const transport = new StreamableHTTPClientTransport(library.url, {
  authProvider,
});
const client = new Client({ name: 'docs', version: '1.0.0' });
try {
  await client.connect(transport);
} catch (error) {
  if (!(error instanceof UnauthorizedError)) throw error;
  console.log('sign in at', authorizationUrl.pathname);
}
//#endregion connect

//#region finish
const callback = await signIn(authorizationUrl, redirectUrl);
await transport.finishAuth(callback.searchParams);
await client.connect(
  new StreamableHTTPClientTransport(library.url, { authProvider }),
);
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);
//#endregion finish

await client.close();
library.close();
