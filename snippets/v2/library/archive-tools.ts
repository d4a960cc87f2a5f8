import type { McpServer } from '@modelcontextprotocol/server';

/** Registers two tools that show and hide a third, `read-manuscript`. */
export function registerArchiveTools(server: McpServer): void {
  const manuscript = server.registerTool(
    'read-manuscript',
    {
      title: 'Read the manuscript',
      description: 'Reads the first page of the manuscript in the archive',
      annotations: { readOnlyHint: true },
    },
    () => ({
      content: [
        { type: 'text', text: 'It was on a dreary night of November…' },
      ],
    }),
  );
  manuscript.disable();

  server.registerTool(
    'open-archive',
    { title: 'Open the archive', description: 'Offers read-manuscript' },
    () => {
      manuscript.enable();
      return { content: [{ type: 'text', text: 'The archive is open' }] };
    },
  );

  server.registerTool(
    'close-archive',
    { title: 'Close the archive', description: 'Withdraws read-manuscript' },
    () => {
      manuscript.disable();
      return { content: [{ type: 'text', text: 'The archive is closed' }] };
    },
  );
}
