// snippet: exits with code 0: Error: Cannot find module
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const client = new Client({ name: 'reader', version: '1.0.0' });
//#region connect
await client
  .connect(new StdioClientTransport({ command: 'node', args: ['sever.ts'] }))
  .catch((error: unknown) => console.log(String(error)));
//#endregion connect
