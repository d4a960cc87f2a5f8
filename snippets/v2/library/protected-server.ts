import {
  createMcpExpressApp,
  getOAuthProtectedResourceMetadataUrl,
  mcpAuthMetadataRouter,
  requireBearerAuth,
} from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  isJSONRPCRequest,
  McpServer,
} from '@modelcontextprotocol/server';
import {
  startAuthorizationServer,
  type Settings,
} from './authorization-server.ts';
import { listen } from './listen.ts';
import { createVerifier } from './verifier.ts';

/** An MCP server that takes access tokens, and the authorization server that issues them. */
export interface ProtectedServer {
  url: URL;
  issuer: string;
  /** Stops the authorization server alone. */
  closeAuthorization: () => void;
  close: () => void;
}

/** The scopes of an MCP server; without them, `books:read` in both places. */
interface Scopes {
  /** Listed in its metadata. */
  supported?: string[];
  /** Required of each request, and named in the challenge. */
  required?: string[];
}

/** Starts a library server that requires access tokens, and its authorization server. */
export async function startProtectedServer(
  settings: Settings = {},
  scopes: Scopes = {},
): Promise<ProtectedServer> {
  const { http, origin, close } = await listen();
  const url = new URL('/mcp', origin);
  const authorization = await startAuthorizationServer(url, settings);
  const { issuer, metadata } = authorization;
  const app = createMcpExpressApp();
  app.use(
    mcpAuthMetadataRouter({
      oauthMetadata: metadata,
      resourceServerUrl: url,
      scopesSupported: scopes.supported ?? ['books:read'],
    }),
  );
  const options = {
    verifier: createVerifier(issuer, url),
    resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(url),
  };
  const usual = scopes.required ?? ['books:read'];
  app.post('/mcp', (request, response, next) => {
    const requiredScopes = isLoan(request.body) ? ['books:lend'] : usual;
    requireBearerAuth({ ...options, requiredScopes })(request, response, next);
  });
  const handle = toNodeHandler(createMcpHandler(createServer));
  app.post('/mcp', (request, response) =>
    handle(request, response, request.body),
  );
  app.all('/mcp', (_request, response) => void response.sendStatus(405));
  http.on('request', app);
  const closeBoth = () => {
    close();
    authorization.close();
  };
  const { close: closeAuthorization } = authorization;
  return { url, issuer, closeAuthorization, close: closeBoth };
}

/** Tells whether a body calls the tool that needs a separate scope. */
function isLoan(body: unknown): boolean {
  const message = isJSONRPCRequest(body) ? body : undefined;
  return message?.params?.['name'] === 'lend-book';
}

function createServer(): McpServer {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('list-loans', {}, ({ http }) => {
    const text = `the loans of ${String(http?.authInfo?.extra?.['subject'])}`;
    return { content: [{ type: 'text', text }] };
  });
  server.registerTool('lend-book', {}, () => {
    return { content: [{ type: 'text', text: 'Lent "Dracula"' }] };
  });
  return server;
}
