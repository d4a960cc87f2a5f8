import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  //#region handler
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { tools: {} } },
  );

  server.server.setRequestHandler('tools/call', ({ params }) => {
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Not a tool', {
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
    if (error instanceof ProtocolError) console.log(error.code, error.data);
    console.log(String(error));
  }
  //#endregion call

  await client.ping();
  await client.close();
}
