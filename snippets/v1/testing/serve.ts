import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createServer } from '../server.ts';

await createServer().connect(new StdioServerTransport());
