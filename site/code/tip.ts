import { defineMdastPlugin, markdownToHtml } from 'satteri';
import type { Name } from './type-records.ts';

const shownTags = ['experimental', 'param', 'returns', 'throws', 'default'];

const fencedCode = /^```[^]*?^```$/gm;
const link = /\{@link(?:code|plain)?\s+(?<target>[^}]+?)\s*\}/g;
const markup = /[&<>]/g;

// JSDoc says `Promise<string>` in prose: what looks like HTML there is text.
const htmlAsText = defineMdastPlugin({
  name: 'html-as-text',
  html: ({ value }) => ({ type: 'text', value }),
});

/** Returns what TypeScript says about a name as HTML: a deprecation, documentation without its examples, tags, the type. */
export function formatTip({ docs, tags, type }: Name['tip']): string {
  const deprecations = tags.filter(({ name }) => name === 'deprecated');
  const shown = tags.filter(({ name }) => shownTags.includes(name));
  return [
    ...deprecations.map(formatTag),
    formatMarkdown(docs),
    ...shown.map(formatTag),
    `<pre><code>${escape(type)}</code></pre>`,
  ].join('');
}

function formatTag({ name, text }: Name['tip']['tags'][number]): string {
  return `<div data-tag="${name}">${formatMarkdown(`**${name}** ${text}`)}</div>`;
}

function formatMarkdown(text: string): string {
  const prose = text.replace(fencedCode, '').replace(link, '`$<target>`');
  return markdownToHtml(prose, { mdastPlugins: [htmlAsText] }).html.trim();
}

function escape(text: string): string {
  return text.replace(markup, (sign) => `&#${sign.charCodeAt(0)};`);
}
