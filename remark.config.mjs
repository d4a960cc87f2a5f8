import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import retextPlain from './scripts/prose/retext-plain.ts';

const words = new URL('./scripts/prose/words.txt', import.meta.url);
const personal = readFileSync(words, 'utf8');

/** Checks the English of pages: words of American English and of MCP, and sentences that are read once. */
export default {
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    remarkMdx,
    [
      remarkRetext,
      unified()
        .use(retextEnglish)
        .use(retextRepeatedWords)
        .use(retextSpell, { dictionary, personal })
        .use(retextPlain),
    ],
  ],
};
