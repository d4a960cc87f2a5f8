// Runs in the folder of its server, the one from '../start/server.ts'.
import { Client } from '@modelcontextprotocol/client';
process.chdir('start');

import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const client = new Client({ name: 'reader', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({ command: 'node', args: ['server.ts'] }),
);

//#region call
const result = await client.callTool({
  name: 'list-books',
  arguments: { shelf: 7 },
});
console.log(result.isError, result.content);
//#endregion call

await client.close();
