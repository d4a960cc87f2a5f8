// snippet: exits with code 0: Error: Cannot find module
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const client = new Client({ name: 'reader', version: '1.0.0' });
//#region connect
await client
  .connect(new StdioClientTransport({ command: 'node', args: ['sever.ts'] }))
  .catch((error: unknown) => console.log(String(error)));
//#endregion connect
