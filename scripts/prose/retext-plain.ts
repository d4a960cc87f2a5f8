import type { Nodes, Root, Sentence } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { terms } from './terms.ts';

/** In words. */
const longestSentence = 40;

/** Reports sentences that are too long to be read once, and expressions of `terms.ts`. */
export default function retextPlain() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      checkLength(sentence, file);
      checkTerms(sentence, file);
    });
  };
}

function checkLength(sentence: Sentence, file: VFile): void {
  let words = 0;
  visit(sentence, 'WordNode', () => {
    words += 1;
  });
  if (words > longestSentence)
    report(
      file,
      sentence,
      `Split this sentence of ${words} words: at most ${longestSentence} are read at once`,
      'sentence-length',
    );
}

function checkTerms(sentence: Sentence, file: VFile): void {
  const text = readText(sentence);
  for (const [term, better] of terms) {
    const found = term.exec(text)?.[0];
    if (found)
      report(
        file,
        sentence,
        `Replace "${found}" in "${text}": write ${better}`,
        'term',
      );
  }
}

/** Code in a sentence is not English. */
function readText(node: Nodes): string {
  if (node.type === 'SourceNode') return '…';
  return 'children' in node
    ? node.children.map(readText).join('')
    : toString(node);
}

function report(
  file: VFile,
  place: Sentence,
  reason: string,
  rule: string,
): void {
  file.message(reason, {
    place: place.position,
    source: 'prose',
    ruleId: rule,
  });
}
