import type { MdastNode } from 'satteri';
import type { Fence } from '../../scripts/sync/fences.ts';
import { findAddress } from '../address.ts';
import { formatEdition, type Versions } from './editions.ts';
import { formatFence } from './fence.ts';
import { formatQuote } from './quote.ts';

/** The page that a node is part of: its text, its path on the site, its fences. */
export interface Context {
  text: string;
  path: string;
  versions: Versions;
  fences: Fence[];
}

type Parent = Extract<MdastNode, { children: unknown }>;
type Element = Extract<
  MdastNode,
  { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }
>;

/** Returns the text of a node, with what only the site understands put into plain Markdown. */
export function formatNode(node: MdastNode, context: Context): string {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return '';
    case 'code':
      return formatCode(node, context);
    case 'link':
    case 'definition':
      return formatLink(node, context);
    case 'containerDirective': {
      const [first, ...rest] = node.children;
      const isLabel = first?.data && 'directiveLabel' in first.data;
      const label = isLabel ? cut(first, context).slice(1, -1) : undefined;
      const content = isLabel ? rest : node.children;
      return formatQuote(node.name, label, formatInner(content, context));
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return formatElement(node, context);
    default:
      return 'children' in node
        ? formatParent(node, context)
        : cut(node, context);
  }
}

function formatCode(
  node: Extract<MdastNode, { type: 'code' }>,
  context: Context,
): string {
  const text = cut(node, context);
  const fence = context.fences.find(
    ({ at }) =>
      at.line === node.position?.start.line &&
      at.column === node.position.start.column,
  );
  return fence ? formatFence(fence, text.split('\n')) : text;
}

/** The address is all that changes, and it stands behind the last child. */
function formatLink(
  node: Extract<MdastNode, { type: 'link' | 'definition' }>,
  context: Context,
): string {
  const text =
    'children' in node ? formatParent(node, context) : cut(node, context);
  const at = text.lastIndexOf(node.url);
  if (at < 0) return text;
  const address = findAddress(node.url, context.path);
  return `${text.slice(0, at)}${address}${text.slice(at + node.url.length)}`;
}

function formatElement(node: Element, context: Context): string {
  const content = formatInner(node.children, context);
  if (node.name === 'Edition')
    return formatEdition(findAttribute(node, 'sdk'), content, context.versions);
  const href = node.name === 'a' ? findAttribute(node, 'href') : undefined;
  return href ? `[${content}](${findAddress(href, context.path)})` : content;
}

function findAttribute({ attributes }: Element, name: string) {
  const found = attributes.find(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function formatParent(node: Parent, context: Context): string {
  const { start, end } = findSpan(node);
  return join(node.children, start, end, context);
}

function formatInner(nodes: MdastNode[], context: Context): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return '';
  return join(nodes, findSpan(first).start, findSpan(last).end, context);
}

/** Between its nodes a text stays as it is: blank lines, and the markers of lists and quotes. */
function join(
  nodes: MdastNode[],
  start: number,
  end: number,
  context: Context,
): string {
  let text = '';
  let at = start;
  for (const node of nodes) {
    const span = findSpan(node);
    text += context.text.slice(at, span.start) + formatNode(node, context);
    at = span.end;
  }
  return text + context.text.slice(at, end);
}

function cut(node: MdastNode, { text }: Context): string {
  const { start, end } = findSpan(node);
  return text.slice(start, end);
}

function findSpan({ position }: MdastNode): { start: number; end: number } {
  const { start, end } = position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}
