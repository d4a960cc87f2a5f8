import type { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/** Serves over stdin and stdout; returns what closes the server. */
export async function serveStdio(server: McpServer): Promise<() => void> {
  await server.connect(new StdioServerTransport());
  return () => void server.close();
}
