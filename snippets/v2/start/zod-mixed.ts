import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import * as z3 from 'zod/v3';

const server = new McpServer({ name: 'library', version: '1.0.0' });
//#region tool
const inputSchema = { isbn: z.string(), days: z3.number() };
try {
  // @ts-expect-error: a schema of Zod 3 in a shape of Zod 4
  server.registerTool('lend-book', { inputSchema }, () => ({ content: [] }));
} catch (error) {
  console.log(String(error));
}
//#endregion tool
