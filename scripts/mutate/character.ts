import { pick, type Draw } from './draw.ts';

const names = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-');
// What an eye passes over: white space of every width, look-alikes, and what Markdown reads as its own.
const strange = Array.from(
  ' \t\u00a0\u200b\ufeff\u2028е0Оl|"\'`~{}<>\\/*_#→😀',
);

/** What one character is changed to: in names, in lines, and anywhere. */
export const alphabets = {
  name: names,
  line: [...names, ...strange],
  any: [...names, ...strange, '\n', '\r'],
};

/** Returns a text in which one character between two offsets is replaced or removed, or another put before it, and its line. */
export function changeCharacter(
  text: string,
  { start, end }: { start: number; end: number },
  alphabet: keyof typeof alphabets,
  draw: Draw,
): { text: string; line: number } {
  const offset = start + draw(end - start);
  const old = text[offset] ?? '';
  const others = alphabets[alphabet].filter((other) => other !== old);
  const fresh = pick(others, draw);
  const written = pick([fresh, '', fresh + old], draw);
  return {
    text: text.slice(0, offset) + written + text.slice(offset + 1),
    line: countLine(text, offset),
  };
}

/** Returns the line, from 1, on which an offset stands. */
export function countLine(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
