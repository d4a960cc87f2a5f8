import { requireBearerAuth } from '@modelcontextprotocol/express';
import { OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server';
import express from 'express';
import { listen } from '../library/listen.ts';

const { http, origin, close } = await listen();

//#region verifier
const verifyAccessToken = () =>
  Promise.reject(
    new OAuthError(OAuthErrorCode.InvalidToken, '"exp" is in the past'),
  );
//#endregion verifier
const app = express();
app.use(requireBearerAuth({ verifier: { verifyAccessToken } }));
http.on('request', app);

//#region send
const headers = { authorization: 'Bearer expired' };
const response = await fetch(origin, { headers });
console.log(response.headers.get('www-authenticate'));
//#endregion send

close();
