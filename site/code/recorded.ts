import {
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeBlock,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import {
  addClassName,
  h,
  visit,
  type Element,
  type Parents,
} from '@astrojs/starlight/expressive-code/hast';

const senders: Record<string, string> = { '→': 'client', '←': 'server' };

/** Draws a fence with `output` or `trace` as the result of the code above it. */
export function recorded(): ExpressiveCodePlugin {
  return {
    name: 'Recorded',
    hooks: {
      preprocessLanguage: ({ codeBlock }) => {
        if (findKind(codeBlock) === 'trace') codeBlock.language = 'json';
      },
      preprocessMetadata: ({ codeBlock }) => {
        const kind = findKind(codeBlock);
        if (!kind) return;
        codeBlock.props.frame = 'code';
        codeBlock.props.title = findTitle(codeBlock);
        codeBlock.props.wrap = true;
      },
      annotateCode: ({ codeBlock }) => {
        if (findKind(codeBlock) !== 'trace') return;
        for (const line of codeBlock.getLines()) {
          const sender = senders[line.text[0] ?? ''];
          if (sender) line.addAnnotation(new ArrowAnnotation(sender));
        }
      },
      postprocessRenderedLine: ({ codeBlock, renderData }) => {
        if (findKind(codeBlock) === 'trace') allowBreaks(renderData.lineAst);
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

class ArrowAnnotation extends ExpressiveCodeAnnotation {
  readonly sender: string;

  constructor(sender: string) {
    const inlineRange = { columnStart: 0, columnEnd: 2 };
    super({ inlineRange, renderPhase: 'latest' });
    this.sender = sender;
  }

  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) =>
      h(
        'span',
        {
          class: this.sender,
          role: 'img',
          'aria-label': `From the ${this.sender}`,
        },
        [node],
      ),
    );
  }
}

/** JSON without spaces has no place to break a line: make one after each comma. */
function allowBreaks(line: Element): void {
  visit(line, 'element', ({ children }) => {
    const last = children.at(-1);
    if (last?.type === 'text' && last.value.endsWith(','))
      children.push(h('wbr'));
  });
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
