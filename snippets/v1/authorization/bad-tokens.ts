import { generateKeyPair, SignJWT } from 'jose';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { passTime } from '../library/clock.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const clients = [reportClient];
const { url, issuer, close } = await startProtectedServer({ clients });
const stranger = await startAuthorizationServer(url, { clients });

//#region tokens
const scope = 'books:read';
const resource = 'https://other.example/mcp';
const { privateKey } = await generateKeyPair('RS256');
const forged = new SignJWT({ scope, client_id: 'nightly-report' })
  .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
  .setIssuer(issuer)
  .setAudience(url.href)
  .setExpirationTime('1 hour');
const tokens = {
  'a valid token': await fetchToken(issuer),
  'for another resource': await fetchToken(issuer, { scope, resource }),
  'of another issuer': await fetchToken(stranger.issuer),
  'signed with an unknown key': await forged.sign(privateKey),
  'without a scope': await fetchToken(issuer, {}),
  'no JWT': 'letmein',
};
//#endregion tokens

console.log('token | status | error | description');
for (const [name, token] of Object.entries(tokens)) await send(name, token);
passTime(2 * 60 * 60);
await send('a valid token, two hours later', tokens['a valid token']);
await send('none');

async function send(name: string, token?: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
  });
  const challenge = response.headers.get('www-authenticate') ?? '';
  const [, error = '-', description = '-'] =
    /error="(.*?)", error_description="(.*?)"/.exec(challenge) ?? [];
  console.log([name, response.status, error, description].join(' | '));
}

close();
stranger.close();
