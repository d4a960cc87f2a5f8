import {
  Client,
  createMiddleware,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { passTime } from '../library/clock.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const library = await startProtectedServer({ clients: [reportClient] });

//#region middleware
let token = await fetchToken(library.issuer);
const addToken = createMiddleware(async (next, input, init) => {
  const send = () => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return next(input, { ...init, headers });
  };
  const response = await send();
  if (response.status !== 401) return response;
  console.log('the token has expired');
  token = await fetchToken(library.issuer);
  return send();
});
//#endregion middleware

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, { fetch: addToken(fetch) }),
);
passTime(2 * 60 * 60);
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);
//#endregion connect

await client.close();
library.close();
