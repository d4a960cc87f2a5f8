import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { passTime } from '../library/clock.ts';
import { startProtectedServer } from '../library/protected-server.ts';
import { fetchToken, reportClient } from '../library/token.ts';

const library = await startProtectedServer({ clients: [reportClient] });
const token = await fetchToken(library.issuer);

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(library.url, {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  }),
);
const { content } = await client.callTool({ name: 'list-loans' });
console.log(content);
//#endregion connect

//#region expired
passTime(2 * 60 * 60);
await client.callTool({ name: 'list-loans' }).catch((error: unknown) => {
  console.log(String(error));
});
//#endregion expired

await client.close();
library.close();
