import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';

const none = () => ({ content: [] });

//#region fails
const late = new McpServer({ name: 'library', version: '1.0.0' });
await late.connect(InMemoryTransport.createLinkedPair()[1]);
try {
  late.registerTool('count-books', {}, none);
} catch (error) {
  console.log(String(error));
}
//#endregion fails

//#region cure
const server = new McpServer(
  { name: 'library', version: '1.0.0' },
  { capabilities: { tools: { listChanged: true } } },
);
const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
await server.connect(serverTransport);
server.registerTool('count-books', {}, none);
//#endregion cure

const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(clientTransport);
const { tools } = await client.listTools();
console.log(tools.map(({ name }) => name));
await client.close();
await late.close();
