import { parse, type HTMLElement } from 'node-html-parser';

/** A part of a page below a heading; each line is a paragraph, a row of a table, or a line of code or output. */
export interface Section {
  id?: string | undefined;
  heading: string;
  prose: string[];
  code: string[];
  /** Words that are found and not shown: JSON makes no excerpt. */
  unseen: string[];
}

/** A built page as the search sees it. */
export interface SearchedPage {
  title: string;
  description: string;
  /** What stands before the first heading, and then a section for each. */
  sections: [Section, ...Section[]];
}

const left = 'script, style, svg, button, .sr-only, [data-pagefind-ignore]';
const word = /[\p{L}_$][\p{L}\p{N}_$]*/u;

/** Reads the sections of a built page; returns nothing for one that is not to be searched. */
export function readSections(html: string): SearchedPage | undefined {
  const root = parse(html, { blockTextElements: {} });
  const main = root.querySelector('main[data-pagefind-body]');
  const content = main?.querySelector('.sl-markdown-content');
  if (!main || !content) return undefined;
  for (const part of content.querySelectorAll(left)) part.remove();
  const title = readText(main.querySelector('h1'));
  const meta = root.querySelector('meta[name="description"]');
  const sections: SearchedPage['sections'] = [makeSection(title)];
  const parts = content.querySelectorAll(
    'h2, h3, h4, p, li:not(.messages > li), tr, pre, ol.messages',
  );
  for (const part of parts) {
    if (/^H\d$/.test(part.tagName)) {
      sections.push(makeSection(readText(part), part.id));
      continue;
    }
    const section = sections.at(-1) ?? sections[0];
    if (part.tagName === 'PRE') section.code.push(...readLines(part));
    else if (part.tagName === 'OL') section.unseen.push(...readTrace(part));
    // A list item with paragraphs is read with these.
    else if (!part.querySelector('p, pre, ul, ol'))
      section.prose.push(readText(part));
  }
  return {
    title,
    description: meta?.getAttribute('content') ?? '',
    sections,
  };
}

function makeSection(heading: string, id?: string): Section {
  return { id, heading, prose: [], code: [], unseen: [] };
}

function readText(element: HTMLElement | null | undefined): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim();
}

function readLines(pre: HTMLElement): string[] {
  const lines = pre.querySelectorAll('.ec-line, .note').map(readText);
  return lines.filter((line) => word.test(line));
}

/** Returns the methods and the texts of the messages of a trace. */
function readTrace(list: HTMLElement): string[] {
  return list.querySelectorAll('code.json').flatMap(({ text }) => {
    const message = JSON.parse(text) as unknown;
    return findStrings(message).filter((value) => word.test(value));
  });
}

function findStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findStrings);
}
