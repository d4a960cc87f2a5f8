import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { setProperty } from '@astrojs/starlight/expressive-code/hast';

const word = /[\p{L}_$][\p{L}\p{N}_$]*(?:[/-][\p{L}\p{N}_$]+)*/gu;

/** Lets a search for `registerTool` find `server.registerTool(`, which Pagefind takes for one long word. */
export function searchable(): ExpressiveCodePlugin {
  return {
    name: 'Searchable',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        // The rows of a trace are words already.
        if (codeBlock.metaOptions.getString('trace')) return;
        const words = new Set(codeBlock.code.match(word));
        setProperty(renderData.blockAst, 'data-words', [...words].join(' '));
        setProperty(
          renderData.blockAst,
          'data-pagefind-index-attrs',
          'data-words',
        );
      },
    },
  };
}
