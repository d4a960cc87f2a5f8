import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('which-request', {}, ({ requestId }) => ({
    content: [{ type: 'text', text: `request ${requestId}` }],
  }));
  return server;
}
//#endregion server

async function connect(name: string) {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  const client = new Client({ name, version: '1.0.0' });
  await createServer().connect(serverTransport);
  await client.connect(clientTransport);
  return client;
}

//#region calls
for (const name of ['reading room', 'lending desk']) {
  const client = await connect(name);
  const { content } = await client.callTool({ name: 'which-request' });
  console.log(name, content);
  await client.close();
}
//#endregion calls
