import {
  acceptedContent,
  inputRequired,
  McpServer,
} from '@modelcontextprotocol/server';
import * as z from 'zod';

/** A server whose only tool asks the user for a name. */
export function createAskingServer(): McpServer {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  const loanSchema = z.object({ name: z.string() });

  server.registerTool('lend-book', {}, ({ mcpReq }) => {
    const loan = acceptedContent(mcpReq.inputResponses, 'loan', loanSchema);
    if (!loan) {
      const question = inputRequired.elicit({
        message: 'Who borrows "Dracula"?',
        requestedSchema: loanSchema,
      });
      return inputRequired({ inputRequests: { loan: question } });
    }
    const text = `Lent "Dracula" to ${loan.name}`;
    return { content: [{ type: 'text', text }] };
  });
  //#endregion tool
  return server;
}
