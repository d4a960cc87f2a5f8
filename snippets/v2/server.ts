import { McpServer } from '@modelcontextprotocol/server';
import { registerArchiveTools } from './library/archive-tools.ts';
import { registerBackgroundTool } from './library/background-tool.ts';
import { registerCatalogueTools } from './library/catalogue-tools.ts';
import { registerLoanTools } from './library/loan-tools.ts';
import type { Loans } from './library/loans.ts';
import { registerPrompts } from './library/prompts.ts';
import { registerResources } from './library/resources.ts';
import { serve } from './library/serve.ts';
import { registerSubscriptions } from './library/subscriptions.ts';
import { registerSummaryTool } from './library/summary-tool.ts';

/** The server of a small public library, with loans and tasks of its own. */
export function createServer(): McpServer {
  const server = new McpServer(
    { name: 'library', title: 'Public Library', version: '1.0.0' },
    {
      instructions:
        'Find a book by its title, then lend or return it by its ISBN.',
      //#region capabilities
      capabilities: {
        logging: {},
        resources: { subscribe: true },
        tasks: { cancel: {}, requests: { tools: { call: {} } } },
      },
      //#endregion capabilities
      enforceStrictCapabilities: true,
    },
  );
  const loans: Loans = new Map();

  registerCatalogueTools(server, loans);
  registerBackgroundTool(server);
  registerLoanTools(server, loans, registerSubscriptions(server));
  registerSummaryTool(server);
  registerArchiveTools(server);
  registerResources(server, loans);
  registerPrompts(server);
  return server;
}

serve(createServer, import.meta.filename);
