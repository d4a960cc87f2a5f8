import { makeElement } from '../element.ts';
import { makeResultFrame, type ResultFrame } from './result-frame.ts';

const mostLines = 2000;

/** What a run printed, as it is printed. */
export interface LiveOutput extends ResultFrame {
  clear(): void;
  print(text: string): void;
  /** The number of lines. */
  count(): number;
}

/** Makes a view of output that looks as a recorded one does. */
export function makeLiveOutput(): LiveOutput {
  const lines = makeElement('code', '');
  const pre = makeElement('pre', 'wrap', lines);
  pre.dataset['language'] = 'txt';
  const title = makeElement('span', '', 'Output');
  let count = 0;
  let line: HTMLElement | undefined;
  return {
    ...makeResultFrame('output', title, pre),
    clear: () => {
      title.textContent = 'Output';
      lines.replaceChildren();
      count = 0;
      line = undefined;
    },
    print: (text) => {
      for (const part of text.split(/(?<=\n)/)) {
        line ??= addLine();
        line.append(part);
        if (part.endsWith('\n')) line = undefined;
      }
      if (count > mostLines)
        title.textContent = `Output, the last ${mostLines} of ${count} lines`;
    },
    count: () => count,
  };

  function addLine(): HTMLElement {
    count += 1;
    const code = makeElement('div', 'code');
    const row = makeElement('div', 'ec-line', code);
    lines.append(row);
    if (lines.childElementCount > mostLines) lines.firstElementChild?.remove();
    return code;
  }
}
