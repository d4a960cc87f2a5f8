import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { setProperty } from '@astrojs/starlight/expressive-code/hast';

const word = /[\p{L}_$][\p{L}\p{N}_$]*(?:[/-][\p{L}\p{N}_$]+)*/gu;
const message = /\{.*\}$/;

/** Lets a search for `registerTool` find `server.registerTool(`, which Pagefind takes for one long word. */
export function searchable(): ExpressiveCodePlugin {
  return {
    name: 'Searchable',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const isTrace = codeBlock.metaOptions.getString('trace');
        const find = isTrace ? findTexts : findGluedWords;
        const words = new Set(find(codeBlock.code));
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

/** Returns the words that stand with others between two spaces; the rest is found without help, and would be twice in an excerpt. */
function findGluedWords(code: string): string[] {
  return code.split(/\s+/).flatMap((token) => {
    const words = token.match(word) ?? [];
    return words.length > 1 ? words : [];
  });
}

/** Returns the methods, names and texts in messages of JSON, which has no spaces. */
function findTexts(code: string): string[] {
  return code.split('\n').flatMap((line) => {
    const json = message.exec(line)?.[0];
    return json ? findStrings(JSON.parse(json)) : [];
  });
}

function findStrings(value: unknown): string[] {
  if (typeof value === 'string') return value.match(word) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findStrings);
}
