import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/server';
import {
  serveStdio,
  StdioServerTransport,
} from '@modelcontextprotocol/server/stdio';

//#region end
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const refresh = setInterval(() => {}, 60_000);
  console.log('created');
  server.server.onclose = () => {
    clearInterval(refresh);
    console.log('closed');
  };
  return server;
}

const stdin = new PassThrough();
const stdout = new PassThrough();
const transport = new StdioServerTransport(stdin, stdout);
serveStdio(createServer, { transport });

stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
await once(stdout, 'data');
console.log('stdin ends');
stdin.end();
//#endregion end
