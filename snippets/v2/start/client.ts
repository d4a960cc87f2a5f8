// Runs in the folder of its server, the one from '../start/server.ts'.
process.chdir('start');

//#region client
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const client = new Client({ name: 'reader', version: '1.0.0' });
//#region connect
await client.connect(
  new StdioClientTransport({ command: 'node', args: ['server.ts'] }),
);
//#endregion connect

const { tools } = await client.listTools();
for (const { name, description } of tools) console.log(name, '-', description);

const { content } = await client.callTool({
  name: 'list-books',
  arguments: { shelf: 'gothic' },
});
console.log(content);

await client.close();
//#endregion client
