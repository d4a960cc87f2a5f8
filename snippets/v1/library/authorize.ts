import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { redirectUrl, type Memory } from './memory-provider.ts';
import { signIn } from './user.ts';

/** Gets the tokens of a user who signs in; the provider keeps them in its memory. */
export async function authorize(
  url: URL,
  authProvider: OAuthClientProvider,
  memory: Memory,
): Promise<void> {
  const transport = new StreamableHTTPClientTransport(url, { authProvider });
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport).catch((error: unknown) => {
    if (!(error instanceof UnauthorizedError)) throw error;
  });
  const callback = await signIn(memory.authorizationUrl ?? url, redirectUrl);
  await transport.finishAuth(callback.searchParams.get('code') ?? '');
}
