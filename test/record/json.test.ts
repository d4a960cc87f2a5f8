import { expect, test } from 'vitest';
import { parseJson } from '../../scripts/record/json.ts';

const cases: [what: string, text: string, line: number, column: number][] = [
  ['a comma too many', '{\n  "a": 1,\n}\n', 3, 1],
  ['text that ends too early', '{\n  "a": [1,\n', 3, 1],
  ['no text at all', '', 1, 1],
  ['a break in a string', '{\n  "a": "b\n"}', 2, 10],
  ['a word', '{\n  "aaaaaaaaaaaa": 1,\n  "b": yes\n}\n', 3, 8],
  ['a conflict', '{\n  "a": 1,\n<<<<<<< HEAD\n  "b": 2\n}\n', 3, 1],
];

test.for(cases)('parseJson() finds %s', ([, text, line, column]) => {
  expect(parseJson(text)).toEqual({ line, column });
});

test('parseJson() returns what a text says', () => {
  expect(parseJson('{"a": [1]}')).toEqual({ value: { a: [1] } });
});
