// @errors: 2769
import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

//#region handler
const handler = createMcpHandler(
  () => new McpServer({ name: 'library', version: '1.0.0' }),
);
createServer(toNodeHandler(handler));
//#endregion handler
