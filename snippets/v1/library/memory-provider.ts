import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type {
  OAuthClientInformationMixed,
  OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js';

/** What a client remembers of its authorization, in memory. */
export interface Memory {
  information?: OAuthClientInformationMixed | undefined;
  tokens?: OAuthTokens | undefined;
  verifier?: string;
  authorizationUrl?: URL;
}

/** The address to which the authorization server sends the user back; nothing listens there. */
export const redirectUrl = 'http://127.0.0.1:8123/callback';

/** Returns a provider that writes all that it is given into `memory`. */
export function createMemoryProvider(memory: Memory = {}): OAuthClientProvider {
  return {
    redirectUrl,
    clientMetadata: {
      client_name: 'Docs',
      redirect_uris: [redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
    },
    clientInformation: () => memory.information,
    saveClientInformation: (given) => void (memory.information = given),
    tokens: () => memory.tokens,
    saveTokens: (given) => void (memory.tokens = given),
    codeVerifier: () => memory.verifier ?? '',
    saveCodeVerifier: (given) => void (memory.verifier = given),
    redirectToAuthorization: (url) => void (memory.authorizationUrl = url),
  };
}
