import { mdxToMdast } from 'satteri';
import { findFences } from '../../scripts/sync/fences.ts';
import { findAddress } from '../address.ts';
import { findEditions, formatPackage, type Versions } from './editions.ts';
import { formatNode } from './node.ts';
import type { Page } from './pages.ts';
import { findPagePath } from './paths.ts';

/** Returns a page as Markdown that says by itself where its code and its recordings come from. */
export function formatPage(page: Page, versions: Versions): string {
  const { title, description, id, body, filePath } = page;
  const context = {
    text: body,
    path: findPagePath(id),
    versions,
    fences: findFences({ path: filePath, text: body }).fences,
  };
  const root = mdxToMdast(body, { features: { directive: true } });
  const parts = [
    `# ${title}`,
    `> ${description}`,
    formatOrigin(page, versions),
    formatNode(root, context).trim(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function formatOrigin({ id, body }: Page, versions: Versions): string {
  const address = findAddress(`.${findPagePath(id)}`);
  const used = findEditions(body);
  const all = used.map((edition) => formatPackage(edition, versions));
  const verified = `Each code block with a source was run with ${all.join(' and ')}; each output and wire trace is a recording of such a run, with the members of a message in one order, and names such as \`<port-1>\` for what changes from run to run. A block with a region is part of the program that its source links to.`;
  return `${all.length > 0 ? `${verified} ` : ''}This is the Markdown of ${address}`;
}
