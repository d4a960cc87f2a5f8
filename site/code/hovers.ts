import {
  AttachedPluginData,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeBlock,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import {
  h,
  setProperty,
  type Parents,
} from '@astrojs/starlight/expressive-code/hast';
import { findSource } from './source-lines.ts';
import { readTips, type Tips } from './tips.ts';

/** Explains the names of code from a snippet: `data-tips` on a frame says which file holds the tips, `data-tip` on a name which of them is its own. */
export function hovers(root: string): ExpressiveCodePlugin {
  const tipsPaths = new AttachedPluginData<{ path?: string }>(() => ({}));
  return {
    name: 'Hovers',
    hooks: {
      annotateCode: async ({ codeBlock }) => {
        const path = await annotate(codeBlock, root);
        if (path) tipsPaths.setFor(codeBlock, { path });
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const { path } = tipsPaths.getOrCreateFor(codeBlock);
        if (path) setProperty(renderData.blockAst, 'data-tips', path);
      },
    },
  };
}

class NameAnnotation extends ExpressiveCodeAnnotation {
  readonly place: number;
  readonly deprecated: boolean;

  constructor({ place, length, tip }: Tips['names'][number], start: number) {
    const inlineRange = { columnStart: start, columnEnd: start + length };
    super({ inlineRange, renderPhase: 'latest' });
    this.place = place;
    this.deprecated = tip.tags.some(({ name }) => name === 'deprecated');
  }

  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) => {
      const word = node.type === 'element' ? node : h('span', [node]);
      setProperty(word, 'data-tip', String(this.place));
      if (this.deprecated) setProperty(word, 'data-deprecated', '');
      return word;
    });
  }
}

/** Marks the names in a fence and returns the path of their tips, if it has any. */
async function annotate(
  block: ExpressiveCodeBlock,
  root: string,
): Promise<string | undefined> {
  const source = findSource(block, root);
  if (!source) return undefined;
  const { names, path } = await readTips(source.path, root);
  const shown = names.filter(({ line }) => source.lines.has(line));
  for (const name of shown) {
    const { index = 0, indent = 0 } = source.lines.get(name.line) ?? {};
    const annotation = new NameAnnotation(name, name.column - 1 - indent);
    block.getLine(index)?.addAnnotation(annotation);
  }
  return shown.length > 0 ? path : undefined;
}
