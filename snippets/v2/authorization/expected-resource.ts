import { requireBearerAuth } from '@modelcontextprotocol/express';
import express from 'express';
import { decodeJwt } from 'jose';
import { startAuthorizationServer } from '../library/authorization-server.ts';
import { listen } from '../library/listen.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const { http, origin, close } = await listen();
const url = new URL('/mcp', origin);
const clients = [reportClient];
const authorization = await startAuthorizationServer(url, { clients });

const verifyAccessToken = (token: string) => {
  // The signature is not checked here: this program is about `resource`.
  const { aud, exp = 0 } = decodeJwt(token);
  const resource = new URL(String(aud));
  const known = { token, clientId: 'nightly-report', scopes: [] };
  return Promise.resolve({ ...known, expiresAt: exp, resource });
};

//#region routes
const verifier = { verifyAccessToken };
const app = express();
app.post('/any', requireBearerAuth({ verifier }), accept);
app.post(
  '/mcp',
  requireBearerAuth({ verifier, expectedResource: url }),
  accept,
);
//#endregion routes
http.on('request', app);

function accept(_request: express.Request, response: express.Response) {
  response.end('accepted');
}

//#region send
const resource = 'https://other.example/mcp';
const token = await fetchToken(authorization.issuer, { resource });
for (const path of ['/any', '/mcp']) {
  const response = await fetch(new URL(path, origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  console.log(path, response.status, await response.text());
}
//#endregion send

close();
authorization.close();
