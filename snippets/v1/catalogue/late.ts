//#region imports
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
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
