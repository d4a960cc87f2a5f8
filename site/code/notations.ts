/** A comment that asks for a type, `// ^?`: where it points in the code that is left, both from 0. */
export interface Query {
  index: number;
  column: number;
}

/** The code that a reader sees and copies, and what its comments asked for. */
export interface Notations {
  /** The lines to take out, from 0. */
  hidden: number[];
  queries: Query[];
}

const query = /^\s*\/\/\s*\^\?\s*$/;
const errors = /^\s*\/\/ @errors: [\d ]+$/;

/** Tells whether a line is a comment for the site, which draws what it asks for in its place. */
export function isNotation(line: string): boolean {
  return query.test(line) || errors.test(line);
}

/** Finds the comments for the site among the lines of a fence. */
export function findNotations(lines: string[]): Notations {
  const hidden: number[] = [];
  const queries: Query[] = [];
  lines.forEach((line, index) => {
    // The empty line below a heading comment goes with it.
    const follows = line === '' && hidden.length === index && index > 0;
    if (!isNotation(line) && !follows) return;
    if (query.test(line))
      queries.push({
        index: index - hidden.length - 1,
        column: line.indexOf('^'),
      });
    hidden.push(index);
  });
  return { hidden, queries };
}
