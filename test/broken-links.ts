import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { markdownToMdast, type MdastNode } from 'satteri';

/** What a built file says of itself: where it links to, and the places that others may link to. */
interface BuiltFile {
  path: string;
  links: string[];
  ids: string[];
}

const server = 'https://site.invalid';

/** Returns the faults of the links in a built site, a line each: pages, files and anchors that are not there, and ids that stand twice. */
export function findBrokenLinks(folder: string, base = ''): string[] {
  const files = [...readPages(folder), ...readMarkdown(folder)];
  const ids = new Map(files.map((file) => [file.path, file.ids]));
  return files.flatMap((file) => [
    ...findDuplicates(file.ids).map((id) => `${file.path}: two of #${id}`),
    ...[...new Set(file.links)]
      .filter((link) => !isSound(link, file, { folder, base, ids }))
      .map((link) => `${file.path}: ${link}`),
  ]);
}

function readPages(folder: string): BuiltFile[] {
  return globSync('**/*.html', { cwd: folder }).map((path) => {
    const html = parse(readFileSync(join(folder, path), 'utf8'));
    const find = (name: string) =>
      html
        .querySelectorAll(`[${name}]`)
        .map((element) => element.getAttribute(name) ?? '');
    return {
      path,
      links: [...find('href'), ...find('src'), ...find('data-copy-page')],
      ids: find('id'),
    };
  });
}

function readMarkdown(folder: string): BuiltFile[] {
  return globSync(['**/*.md', '**/llms*.txt'], { cwd: folder }).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, links: findLinks(markdownToMdast(text)), ids: [] };
  });
}

function findLinks(node: MdastNode): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(findLinks) : [];
}

function isSound(
  link: string,
  file: BuiltFile,
  site: { folder: string; base: string; ids: Map<string, string[]> },
): boolean {
  const address = file.path.replace(/(?:index)?\.html$/, '');
  const url = URL.parse(link, `${server}${site.base}/${address}`);
  if (!url) return false;
  if (url.origin !== server) return true;
  if (!url.pathname.startsWith(`${site.base}/`)) return false;
  const path = decodeURI(url.pathname).slice(site.base.length + 1);
  const target = findTarget(site.folder, path);
  if (!target) return false;
  const anchor = decodeURIComponent(url.hash.slice(1));
  return !anchor || (site.ids.get(target) ?? []).includes(anchor);
}

/** Returns the file that a static server hands out for a path. */
function findTarget(folder: string, path: string): string | undefined {
  const names =
    path.endsWith('/') || path === ''
      ? [`${path}index.html`]
      : [path, `${path}.html`];
  return names.find((name) => {
    const file = join(folder, name);
    return existsSync(file) && statSync(file).isFile();
  });
}

function findDuplicates(ids: string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
