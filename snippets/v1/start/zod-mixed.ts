import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import * as z3 from 'zod/v3';

const server = new McpServer({ name: 'library', version: '1.0.0' });
//#region tool
const inputSchema = { isbn: z.string(), days: z3.number() };
try {
  server.registerTool('lend-book', { inputSchema }, () => ({ content: [] }));
} catch (error) {
  console.log(String(error));
}
//#endregion tool
