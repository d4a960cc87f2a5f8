import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import {
  CallToolRequestSchema,
  ErrorCode,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
//#endregion imports

export function createServer() {
  //#region handler
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { tools: {} } },
  );

  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    throw new McpError(ErrorCode.InvalidParams, 'Not a tool', {
      name: params.name,
    });
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  try {
    await client.callTool({ name: 'steal-book' });
  } catch (error) {
    if (error instanceof McpError) console.log(error.code, error.data);
    console.log(String(error));
  }
  //#endregion call

  await client.ping();
  await client.close();
}
