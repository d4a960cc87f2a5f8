import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import type Provider from 'oidc-provider';
import type { ClientMetadata } from 'oidc-provider';
import { listen } from './listen.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { createProvider } from './oidc-provider.ts';

/** How an authorization server differs from the usual one. */
export interface Settings {
  /** Clients that are known from the start; others can register themselves. */
  clients?: ClientMetadata[];
  /** Lifetimes in seconds; without them, an hour and a day. */
  lifetimes?: { AccessToken?: number; RefreshToken?: number };
  /** What access tokens look like; without it, they are JWTs. */
  format?: 'jwt' | 'opaque';
  /** Whether clients can register themselves; without it, they can. */
  registration?: boolean;
}

/** An authorization server that listens on a free port of 127.0.0.1. */
export interface AuthorizationServer {
  issuer: string;
  /** Its metadata, as far as a resource server passes it on. */
  metadata: Metadata;
  close: () => void;
}

type Metadata = ReturnType<typeof describe>;

/** Starts oidc-provider for the MCP server at `resource`, with the scopes `books:read` and `books:lend`; anybody can sign in. */
export async function startAuthorizationServer(
  resource: URL,
  settings: Settings = {},
): Promise<AuthorizationServer> {
  const { http, origin: issuer, close } = await listen();
  const provider = await configureProvider(issuer, resource.href, settings);
  const answer = provider.callback();
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/'))
      void answer(request, response);
    else interact(provider, request, response).catch(console.error);
  });
  return { issuer, metadata: describe(issuer), close };
}

function describe(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
  };
}

async function configureProvider(
  issuer: string,
  resource: string,
  { clients = [], lifetimes, format = 'jwt', registration = true }: Settings,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' };
  return createProvider(issuer, {
    adapter: createMemoryAdapter(),
    clients,
    clientDefaults: {
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
    },
    cookies: { keys: ['a secret that signs cookies'] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      registration: { enabled: registration },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: (_context, audience) => ({
          scope: 'books:read books:lend',
          audience,
          accessTokenFormat: format,
        }),
        useGrantedResource: () => true,
      },
      revocation: { enabled: true, allowedPolicy: () => true },
    },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [key] },
    scopes: ['openid', 'offline_access', 'books:read', 'books:lend'],
    ttl: {
      AccessToken: 3600,
      ClientCredentials: 3600,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 600,
      RefreshToken: 86_400,
      Session: 86_400,
      ...lifetimes,
    },
  });
}

/** Shows a page that asks for a name and for consent; its form finishes the sign-in. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params, grantId } = await provider.interactionDetails(
    request,
    response,
  );
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html').end(page);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const accountId = form.get('name') ?? '';
  if (form.get('answer') === 'deny') {
    const error = 'access_denied';
    await provider.interactionFinished(request, response, { error });
    return;
  }
  const clientId = String(params['client_id']);
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId, clientId });
  const scope = typeof params['scope'] === 'string' ? params['scope'] : '';
  grant?.addOIDCScope(scope);
  grant?.addResourceScope(String(params['resource']), scope);
  const consent = { grantId: await grant?.save() };
  const login = { accountId };
  await provider.interactionFinished(request, response, { login, consent });
}

const page = `<!doctype html>
<title>Sign in</title>
<form method="post">
  <input name="name">
  <button name="answer" value="allow">Allow</button>
  <button name="answer" value="deny">Deny</button>
</form>
`;
