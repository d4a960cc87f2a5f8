import { auth } from '@modelcontextprotocol/client';
import { createMemoryProvider } from '../library/memory-provider.ts';
import type { Memory } from '../library/memory-provider.ts';
import { listen } from '../library/listen.ts';

const { http, origin, close } = await listen();
const serverUrl = `${origin}/mcp`;
const endpoints = {
  issuer: origin,
  authorization_endpoint: `${origin}/auth`,
  token_endpoint: `${origin}/token`,
  response_types_supported: ['code'],
};
//#region answers
const resource = { resource: serverUrl, authorization_servers: [origin] };
const plain = { ...endpoints, code_challenge_methods_supported: ['plain'] };
const answers = [
  { status: 500, resource: '' },
  { status: 200, resource: '<!doctype html><title>Sign in</title>' },
  { status: 200, resource: { resource: 'https://other.example/mcp' } },
  { status: 200, resource, server: '<!doctype html><title>Home</title>' },
  { status: 200, resource, server: plain },
];
//#endregion answers

let answer: (typeof answers)[number] | undefined;
http.on('request', ({ url }, response) => {
  const isResource = url?.includes('oauth-protected-resource');
  const body = isResource ? answer?.resource : answer?.server;
  response.writeHead(body === undefined ? 404 : (answer?.status ?? 200));
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});

for (answer of answers) {
  const information = { client_id: 'docs', issuer: origin };
  const memory: Memory = { information };
  await auth(createMemoryProvider(memory), { serverUrl }).then(
    (result) => console.log(result, memory.authorizationUrl?.pathname),
    (error: unknown) => console.log(String(error)),
  );
}

close();
