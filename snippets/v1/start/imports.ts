//#region imports
// For a client:
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

// For a server:
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

// For both:
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#endregion imports

const transports: (new (...args: never[]) => Transport)[] = [
  StdioClientTransport,
  StreamableHTTPClientTransport,
  StdioServerTransport,
  StreamableHTTPServerTransport,
  InMemoryTransport,
];
for (const { name } of [Client, McpServer, McpError, ...transports])
  console.log(name);
