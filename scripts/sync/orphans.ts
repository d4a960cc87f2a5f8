import type { Diagnostic } from '../diagnostics.ts';
import { isSnippetPath } from '../files.ts';
import type { Reference } from './references.ts';
import type { Sources } from './sources.ts';

/** Returns a fault for each snippet, and each region of a file, that no reference of any page names. */
export function findOrphans(
  references: Reference[],
  { files }: Sources,
): Diagnostic[] {
  const named = new Set(references.map(({ snippet }) => snippet));
  const shown = new Set(
    references.flatMap(({ snippet, regions }) =>
      regions.map((region) => `${snippet}#${region}`),
    ),
  );
  return [...files].flatMap(([path, { regions }]) => {
    if (isSnippetPath(path) && !named.has(path)) return [unusedSnippet(path)];
    return regions
      .filter(({ name }) => !shown.has(`${path}#${name}`))
      .map(({ name, line }) => unusedRegion(path, name, line));
  });
}

function unusedSnippet(file: string): Diagnostic {
  return {
    code: 'unused-snippet',
    at: { file, line: 1, column: 1 },
    message: 'Cannot find a page for this snippet: no fence names it',
    fix: `put \`\`\`ts source="${file}" into a page, or git rm ${file}`,
  };
}

function unusedRegion(file: string, name: string, line: number): Diagnostic {
  return {
    code: 'unused-region',
    at: { file, line, column: 1 },
    message: `Cannot find a page for this region: no fence names "${name}"`,
    fix: `put \`\`\`ts source="${file}#${name}" into a page, or remove its markers`,
  };
}
