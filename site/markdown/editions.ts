import { readVersions } from '../../scripts/record/versions.ts';

/** What a reader installs for an edition. */
const packages = {
  v1: '@modelcontextprotocol/sdk',
  v2: '@modelcontextprotocol/client',
} as const;

export type Edition = keyof typeof packages;
export type Versions = Record<Edition, string>;

/** Returns the version of each edition's SDK that the recordings are checked against. */
export function readSdkVersions(root: string): Versions {
  const read = (edition: Edition) => readVersions(edition, root).sdk;
  return { v1: read('v1'), v2: read('v2') };
}

/** Returns the editions that a text takes snippets from. */
export function findEditions(text: string): Edition[] {
  const all: Edition[] = ['v1', 'v2'];
  return all.filter((edition) => text.includes(`="snippets/${edition}/`));
}

/** Returns the package of an edition with its version, as Markdown. */
export function formatPackage(edition: Edition, versions: Versions): string {
  return `\`${packages[edition]}\` ${versions[edition]} (edition ${edition})`;
}

/** Returns the content of one edition between lines that tell which. */
export function formatEdition(
  edition: string | undefined,
  content: string,
  versions: Versions,
): string {
  if (edition !== 'v1' && edition !== 'v2') return content;
  const begin = `**SDK ${edition}** (\`${packages[edition]}\` ${versions[edition]})`;
  return `${begin}\n\n${content}\n\n**End of SDK ${edition}**`;
}
