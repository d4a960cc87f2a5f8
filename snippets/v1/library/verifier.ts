import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import type { OAuthTokenVerifier } from '@modelcontextprotocol/sdk/server/auth/provider.js';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** Returns what checks access tokens: JWTs that an issuer signed for an MCP server. */
export function createVerifier(issuer: string, url: URL): OAuthTokenVerifier {
  const keys = createRemoteJWKSet(new URL('/jwks', issuer));
  const expected = { issuer, audience: url.href };
  return {
    verifyAccessToken: async (token) => {
      const { payload } = await jwtVerify(token, keys, expected).catch(
        (error: unknown) => {
          throw new InvalidTokenError(explain(error));
        },
      );
      return {
        token,
        clientId: String(payload['client_id']),
        scopes: String(payload['scope']).split(' '),
        expiresAt: payload.exp ?? 0,
        extra: { subject: payload.sub },
      };
    },
  };
}

function explain(error: unknown): string {
  return error instanceof errors.JOSEError ? error.code : 'Cannot verify it';
}
