import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';

const http = createHttpServer();
const other = createHttpServer();
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
const port = address && typeof address === 'object' ? address.port : 0;

//#region fails
other.listen(port, '127.0.0.1');
await once(other, 'listening').catch((error: unknown) =>
  console.log(String(error)),
);
//#endregion fails

//#region cure
other.listen(0, '127.0.0.1');
await once(other, 'listening');
console.log('listening:', other.listening);
//#endregion cure

http.close();
other.close();
