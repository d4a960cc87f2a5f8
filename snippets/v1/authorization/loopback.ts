import { once } from 'node:events';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { listen } from '../library/listen.ts';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { openBrowser } from '../library/user.ts';

const library = await startProtectedServer();

//#region listen
const { http, origin, close } = await listen();
const redirectUrl = `${origin}/callback`;
const received = Promise.withResolvers<URLSearchParams>();
http.on('request', ({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, origin);
  if (pathname === '/callback') received.resolve(searchParams);
  response.writeHead(pathname === '/callback' ? 200 : 404);
  response.end('You can close this page');
});
//#endregion listen

//#region provider
const memory: Memory = {};
const authProvider = {
  ...createMemoryProvider(memory),
  redirectUrl,
  clientMetadata: { client_name: 'Docs', redirect_uris: [redirectUrl] },
  redirectToAuthorization: openBrowser,
};
//#endregion provider

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
const connect = async () => {
  const transport = new StreamableHTTPClientTransport(library.url, {
    authProvider,
  });
  await client.connect(transport).catch(async (error: unknown) => {
    if (!(error instanceof UnauthorizedError)) throw error;
    const answer = await received.promise;
    await transport.finishAuth(answer.get('code') ?? '');
    await connect();
  });
};
await connect();
//#endregion connect
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);

await client.close();
close();
await once(http, 'close');
library.close();
