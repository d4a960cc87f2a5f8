import { findAddress } from '../address.ts';
import type { Page } from './pages.ts';

const title = '# Runnable MCP';
const summary =
  '> The documentation of the MCP TypeScript SDK in which every code block, output and JSON-RPC message comes from a run that CI repeats.';
const editions =
  'Edition v1 is `@modelcontextprotocol/sdk`; edition v2 is its successor, `@modelcontextprotocol/server` and `@modelcontextprotocol/client`. What holds for one of them stands between "**SDK v1**" and "**End of SDK v1**", or the same with v2; what holds for both stands outside.';

/** Returns the index of the pages in the form of https://llmstxt.org. */
export function formatLlms(pages: Page[]): string {
  const lines = pages.map(
    ({ id, title, description }) =>
      `- [${title}](${findAddress(`./${id}.md`)}): ${description}`,
  );
  const whole = findAddress('./llms-full.txt');
  return [
    title,
    summary,
    editions,
    '## Pages',
    lines.join('\n'),
    '## Optional',
    `- [All pages in one file](${whole}): the text of each page above, in the same order`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Returns the Markdown of all pages as one text. */
export function formatLlmsFull(texts: string[]): string {
  return [title, summary, editions, ...texts.map((text) => `---\n\n${text}`)]
    .join('\n\n')
    .replace(/\n*$/, '\n');
}
