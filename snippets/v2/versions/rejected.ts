import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

//#region handler
const handler = createMcpHandler(
  () => new McpServer({ name: 'library', version: '1.0.0' }),
  { legacy: 'reject' },
);
//#endregion handler
const { url, stop } = await startHandler(handler);

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });

try {
  await client.connect(new StreamableHTTPClientTransport(url));
} catch (error) {
  console.log(String(error));
}
//#endregion connect

stop();
