import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('which-request', {}, ({ mcpReq }) => ({
    content: [{ type: 'text', text: `request ${mcpReq.id}` }],
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
