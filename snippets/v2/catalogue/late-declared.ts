import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';

//#region declare
const server = new McpServer(
  { name: 'library', version: '1.0.0' },
  { capabilities: { tools: {} } },
);
const [clientTransport, transport] = InMemoryTransport.createLinkedPair();
await server.connect(transport);

server.registerTool('count-books', {}, () => ({ content: [] }));
//#endregion declare
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(clientTransport);

const { tools } = await client.listTools();
for (const { name } of tools) console.log('listed:', name);
await client.close();
