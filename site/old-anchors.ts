import renamed from './old-anchors.json' with { type: 'json' };

/** For each page, by the id that a heading has now, the one that it had. */
const pages: Record<string, Record<string, string> | undefined> = renamed;

/** Returns the HTML of a page in which a renamed heading can still be reached by its old id, because other sites link to it. */
export function keepOldAnchors(html: string, page: string): string {
  const old = Object.entries(pages[`/${page}/`] ?? {});
  return old.reduce(
    (text, [now, before]) =>
      text.replace(
        new RegExp(`<h[2-6] id="${RegExp.escape(now)}">`),
        (heading) => `${heading}<span id="${before}"></span>`,
      ),
    html,
  );
}
