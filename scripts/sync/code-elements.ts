import type { MdastNode } from 'satteri';
import type { Diagnostic } from '../diagnostics.ts';

type Element = Extract<
  MdastNode,
  { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }
>;

const elements = new Set(['mdxJsxFlowElement', 'mdxJsxTextElement']);
const blocks = new Set(['pre', 'Code']);

/** Returns a fault for each element below a node that shows code as a fence does, which nothing could verify; `file` is the path of the page. */
export function findCodeElements(node: MdastNode, file: string): Diagnostic[] {
  if (isElement(node) && isBlock(node)) return [unverifiable(node, file)];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => findCodeElements(child, file));
}

function isElement(node: MdastNode): node is Element {
  return elements.has(node.type);
}

/** Words in a sentence may be `<code>`; lines are a block of code, whatever the element is called. */
function isBlock({ name, position }: Element): boolean {
  if (blocks.has(name ?? '')) return true;
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0);
  return name === 'code' && lines > 0;
}

function unverifiable({ name, position }: Element, file: string): Diagnostic {
  const { line = 1, column = 1 } = position?.start ?? {};
  return {
    code: 'missing-directive',
    at: { file, line, column },
    message: `Cannot verify this code: it is in <${name}>, not in a fence`,
    fix: 'put it into a fence with source="snippets/…#region", or unverified="the reason"',
  };
}
