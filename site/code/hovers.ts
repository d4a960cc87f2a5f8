import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { findShown } from '../../scripts/sync/shown.ts';
import { formatTip } from './tip.ts';
import { readTypes } from './type-cache.ts';
import type { Name } from './types.ts';

/** Explains the names of code from a snippet: `data-tips` on a frame holds each tip once, `data-tip` on a name says which. */
export function hovers(root: string): ExpressiveCodePlugin {
  const blockTips = new AttachedPluginData<string[]>(() => []);
  return {
    name: 'Hovers',
    hooks: {
      annotateCode: async ({ codeBlock }) => {
        blockTips.setFor(codeBlock, await annotate(codeBlock, root));
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const tips = blockTips.getOrCreateFor(codeBlock);
        if (tips.length > 0)
          setProperty(renderData.blockAst, 'data-tips', JSON.stringify(tips));
      },
    },
  };
}

class NameAnnotation extends ExpressiveCodeAnnotation {
  readonly tip: number;

  constructor(tip: number, columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: 'latest' });
    this.tip = tip;
  }

  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) =>
      h('span', { 'data-tip': String(this.tip) }, [node]),
    );
  }
}

async function annotate(
  block: ExpressiveCodeBlock,
  root: string,
): Promise<string[]> {
  const tips = new Map<string, number>();
  for (const { index, column, length, tip } of await findNames(block, root)) {
    const text = formatTip(tip);
    const place = tips.get(text) ?? tips.size;
    tips.set(text, place);
    block
      .getLine(index)
      ?.addAnnotation(new NameAnnotation(place, column, column + length));
  }
  return [...tips.keys()];
}

/** Returns the names in a fence, `index` and `column` from 0; none where the fence does not show what the snippet says. */
async function findNames(
  block: ExpressiveCodeBlock,
  root: string,
): Promise<(Name & { index: number })[]> {
  const [path = '', regions] = readSource(block);
  if (!path.endsWith('.ts') || !existsSync(join(root, path))) return [];
  const text = readFileSync(join(root, path), 'utf8');
  const shown = findShown(path, text, regions);
  const names = await readTypes(path, root);
  return names.flatMap((found) => {
    const index = shown.findIndex(({ line }) => line === found.line);
    const line = shown[index];
    if (!line || block.getLine(index)?.text !== line.text) return [];
    return [{ ...found, index, column: found.column - 1 - line.indent }];
  });
}

function readSource({ metaOptions }: ExpressiveCodeBlock): string[] {
  return (metaOptions.getString('source') ?? '').split('#');
}
