import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

//#region end
const stdin = new PassThrough();
const server = new McpServer({ name: 'library', version: '1.0.0' });
const refresh = setInterval(() => {}, 60_000);
server.server.onclose = () => {
  clearInterval(refresh);
  console.log('closed');
};
await server.connect(new StdioServerTransport(stdin, new PassThrough()));

stdin.end();
await once(stdin, 'end');
console.log('stdin has ended');
await server.close();
//#endregion end
