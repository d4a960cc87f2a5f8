import { mdxToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { readPages, type TextFile } from '../scripts/files.ts';

const directive = /(?:source|output|trace)="snippets\/(?<sdk>v\d)\//;

test.for(readPages(process.cwd()))(
  '$path keeps headings outside of editions, and fences in their own',
  (page) => {
    expect(findMisplaced(page)).toEqual([]);
  },
);

test('a heading in an edition, and a fence of another one, are found', () => {
  const text = `<Edition sdk="v2">

## Cancel

:::note
\`\`\`ts source="snippets/v1/cancellation/abort.ts#abort"
\`\`\`
:::

</Edition>
`;
  expect(findMisplaced({ path: 'docs/page.mdx', text })).toEqual([
    'docs/page.mdx:3 a heading, which the table of contents would show in each edition',
    'docs/page.mdx:6 a fence of v1 in edition v2',
  ]);
});

function findMisplaced({ path, text }: TextFile): string[] {
  const find = (node: MdastNode, edition?: string): string[] => {
    const place = `${path}:${node.position?.start.line}`;
    if (edition && node.type === 'heading')
      return [
        `${place} a heading, which the table of contents would show in each edition`,
      ];
    if (edition && node.type === 'code') {
      const sdk = directive.exec(node.meta ?? '')?.groups?.['sdk'];
      return sdk && sdk !== edition
        ? [`${place} a fence of ${sdk} in edition ${edition}`]
        : [];
    }
    const inner = findEdition(node) ?? edition;
    return 'children' in node
      ? node.children.flatMap((child) => find(child, inner))
      : [];
  };
  return find(mdxToMdast(text));
}

function findEdition(node: MdastNode): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Edition') return;
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'sdk')
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return;
}
