import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

//#region timeout
const silent = new StdioClientTransport({
  command: 'node',
  args: ['--eval', 'process.stdin.resume()'],
});
const client = new Client({ name: 'reader', version: '1.0.0' });

await client
  .connect(silent, { timeout: 500 })
  .catch((error: unknown) => console.log(String(error)));
//#endregion timeout
