import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import {
  getOAuthProtectedResourceMetadataUrl,
  mcpAuthMetadataRouter,
} from '@modelcontextprotocol/sdk/server/auth/router.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import express from 'express';
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
  const app = express();
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
  //#region scopes
  const usual = scopes.required ?? ['books:read'];
  app.post('/mcp', express.json(), (request, response, next) => {
    const requiredScopes = isLoan(request.body) ? ['books:lend'] : usual;
    requireBearerAuth({ ...options, requiredScopes })(request, response, next);
  });
  app.post('/mcp', async (request, response) => {
    const server = createServer();
    const transport = new StreamableHTTPServerTransport();
    response.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  //#endregion scopes
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
  const { data } = CallToolRequestSchema.safeParse(body);
  return data?.params.name === 'lend-book';
}

function createServer(): McpServer {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('list-loans', {}, ({ authInfo }) => {
    const text = `the loans of ${String(authInfo?.extra?.['subject'])}`;
    return { content: [{ type: 'text', text }] };
  });
  server.registerTool('lend-book', {}, () => {
    return { content: [{ type: 'text', text: 'Lent "Dracula"' }] };
  });
  return server;
}
