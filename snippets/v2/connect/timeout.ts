import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

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
