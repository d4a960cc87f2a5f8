import type {
  ExpressiveCodeBlock,
  ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import { addClassName } from '@astrojs/starlight/expressive-code/hast';

/** Draws a fence with `output` or `trace` as the result of the code above it. */
export function recorded(): ExpressiveCodePlugin {
  return {
    name: 'Recorded',
    hooks: {
      preprocessMetadata: ({ codeBlock }) => {
        const kind = findKind(codeBlock);
        if (!kind) return;
        codeBlock.props.frame = 'code';
        codeBlock.props.title = findTitle(codeBlock);
        codeBlock.props.wrap = true;
      },
      postprocessRenderedBlockGroup: ({
        renderedGroupContents,
        renderData,
      }) => {
        const [block] = renderedGroupContents;
        const kind = block && findKind(block.codeBlock);
        if (kind) {
          addClassName(renderData.groupAst, 'recorded');
          addClassName(renderData.groupAst, kind);
        }
      },
    },
  };
}

function findKind({
  metaOptions,
}: ExpressiveCodeBlock): 'output' | 'trace' | undefined {
  if (metaOptions.getString('output')) return 'output';
  if (metaOptions.getString('trace')) return 'trace';
  return undefined;
}

function findTitle(block: ExpressiveCodeBlock): string {
  if (findKind(block) === 'output') return 'Output';
  const over = block.metaOptions.getString('over');
  return over ? `Wire over ${over}` : 'Wire';
}
