import { describe, expect, test } from 'vitest';
import { findImports, rewriteImports } from '../../site/run/program/rewrite.ts';

const cases: [string, string, string][] = [
  [
    'named imports, also under other names',
    `import { A, B as C } from 'p';`,
    `const { A, B : C } = __import("p");`,
  ],
  [
    'a default import',
    `import A from "p";`,
    `const { default: A } = __import("p");`,
  ],
  [
    'a namespace import',
    `import * as z from 'zod';`,
    `const z = __import("zod");`,
  ],
  [
    'a default import beside named ones',
    `import A, { B } from 'p';`,
    `const { default: A } = __import("p"), { B } = __import("p");`,
  ],
  [
    'a default import beside a namespace',
    `import A, * as B from 'p';`,
    `const { default: A } = __import("p"), B = __import("p");`,
  ],
  ['an import for its effect', `import 'p';`, `__import("p");`],
  ['import()', `await import('p');`, `await Promise.resolve(__import("p"));`],
  [
    'imports of several lines, each name on its line',
    `import {\n  A,\n  B,\n} from 'p';\nfail();`,
    `const {\n  A,\n  B,\n} = __import("p");\nfail();`,
  ],
  [
    'an import with a break that no name needs',
    `import { A }\n  from 'p';\nfail();`,
    `const { A } = __import("p")\n;\nfail();`,
  ],
  [
    'an import with comments in it',
    `import { A, /* "x" */ B } from 'p';`,
    `const { A,           B } = __import("p");`,
  ],
];

describe('rewriteImports()', () => {
  test.each(cases)('rewrites %s', (_, script, rewritten) => {
    expect(rewriteImports(script)).toBe(rewritten);
  });

  test('leaves exports, import.meta and what stands in strings', () => {
    const script = `export const a = import.meta;\nconst b = "import 'p'";\nexport async function run() {}`;
    expect(rewriteImports(script)).toBe(script);
  });

  test('throws where the text is no module', () => {
    expect(() => rewriteImports(`import { A from 'p'`)).toThrow();
  });
});

describe('findImports()', () => {
  test('says where each module is named', () => {
    expect(findImports(`\nimport { A } from 'p';`)).toStrictEqual([
      { specifier: 'p', line: 2, column: 20 },
    ]);
  });
});
