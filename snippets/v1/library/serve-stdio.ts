import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

/** Serves over stdin and stdout; returns what closes the server. */
export async function serveStdio(server: McpServer): Promise<() => void> {
  const close = () => void server.close();
  // The transport does not notice that the client has gone.
  process.stdin.once('end', close);
  await server.connect(new StdioServerTransport());
  return close;
}
