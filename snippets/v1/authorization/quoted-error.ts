import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import express from 'express';
import { listen } from '../library/listen.ts';

const { http, origin, close } = await listen();

//#region verifier
const verifyAccessToken = () =>
  Promise.reject(new InvalidTokenError('"exp" is in the past'));
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
