import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  bearerAuthChallengeResponse,
  createMcpHandler,
  getOAuthProtectedResourceMetadataUrl,
  McpServer,
  OAuthError,
  oauthMetadataResponse,
  requireScopes,
  verifyBearerToken,
} from '@modelcontextprotocol/server';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { fetchToken, reportClient } from '../library/token.ts';
import { createVerifier } from '../library/verifier.ts';

const resourceServerUrl = new URL('https://library.example/mcp');
const clients = [reportClient];
const authorization = await startAuthorizationServer(resourceServerUrl, {
  clients,
});
const { issuer, metadata: oauthMetadata } = authorization;

//#region server
const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const scopeChallenge = requireScopes('books:read', 'books:lend');
  server.registerTool('lend-book', { scopeChallenge }, () => {
    return { content: [{ type: 'text', text: 'Lent "Dracula"' }] };
  });
  return server;
});
//#endregion server

//#region handle
const options = {
  verifier: createVerifier(issuer, resourceServerUrl),
  requiredScopes: ['books:read'],
  resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(resourceServerUrl),
};

async function handle(request: Request): Promise<Response> {
  const metadata = { oauthMetadata, resourceServerUrl };
  const found = oauthMetadataResponse(request, metadata);
  if (found) return found;
  try {
    const header = request.headers.get('authorization');
    const authInfo = await verifyBearerToken(header, options);
    return await handler.fetch(request, { authInfo });
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    return bearerAuthChallengeResponse(error, options);
  }
}
//#endregion handle

//#region call
for (const scope of ['books:read', 'books:read books:lend']) {
  const token = await fetchToken(issuer, { scope });
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(resourceServerUrl, {
    fetch: (input, init) => handle(new Request(input, init)),
    authProvider: { token: () => Promise.resolve(token) },
  });
  await client.connect(transport);
  await client.callTool({ name: 'lend-book' }).then(
    ({ content }) => console.log(content),
    (error: unknown) => console.log(String(error)),
  );
  await client.close();
}
//#endregion call

authorization.close();
