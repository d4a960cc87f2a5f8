import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
const transport = new StdioClientTransport({
  command: 'node',
  args: ['no-such-server.ts'],
  stderr: 'pipe',
});
const lines: string[] = [];
transport.stderr?.on('data', (chunk) => lines.push(String(chunk)));
const ended = transport.stderr && once(transport.stderr, 'end');

await client
  .connect(transport)
  .catch((error: unknown) => console.log(String(error)));
//#endregion connect

//#region stderr
await ended;
console.log(/code: .*/.exec(lines.join(''))?.[0]);
//#endregion stderr
