import { auth } from '@modelcontextprotocol/sdk/client/auth.js';
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { mcpAuthMetadataRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import express from 'express';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { listen } from '../library/listen.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';

const { http, origin, close } = await listen();
const url = new URL('/library/mcp', origin);
const authorization = await startAuthorizationServer(url);
const { metadata: oauthMetadata } = authorization;
const verifyAccessToken = () => Promise.reject(new Error('not reached'));

//#region server
const library = express.Router();
library.use(mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl: url }));
library.post('/mcp', requireBearerAuth({ verifier: { verifyAccessToken } }));
const app = express();
app.use('/library', library);
//#endregion server
http.on('request', app);

//#region connect
const authProvider = createMemoryProvider();
await new Client({ name: 'docs', version: '1.0.0' })
  .connect(new StreamableHTTPClientTransport(url, { authProvider }))
  .catch((error: unknown) => console.log(String(error).split('\n')[0]));
//#endregion connect

//#region told
const memory: Memory = {};
const path = '/library/.well-known/oauth-protected-resource/library/mcp';
const resourceMetadataUrl = new URL(path, origin);
const options = { serverUrl: url, resourceMetadataUrl };
console.log(await auth(createMemoryProvider(memory), options));
console.log(memory.authorizationUrl?.origin === authorization.issuer);
//#endregion told

close();
authorization.close();
