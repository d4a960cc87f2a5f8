//#region imports
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
//#endregion imports

//#region late
const server = new McpServer({ name: 'library', version: '1.0.0' });
const [, transport] = InMemoryTransport.createLinkedPair();
await server.connect(transport);

try {
  server.registerTool('count-books', {}, () => ({ content: [] }));
} catch (error) {
  console.log(String(error));
}
//#endregion late
await server.close();
