import { openEditor } from './editing.ts';
import { showNotice, showPanel, type Panel } from './panel.ts';
import { formatShared, type Shared } from '../link/share.ts';

const fromLink =
  "This code comes from a link, not from this site. It doesn't run automatically: read it, then press Run.";
const shownMs = 2000;

/** Puts a link to the code of a panel on the clipboard, or where there is none into the address bar. */
export async function share(panel: Panel): Promise<void> {
  const { runnable, name, way, edited, bar, speaker } = panel;
  const code = edited ?? runnable.code;
  const url = new URL(location.href);
  url.hash = await formatShared({ snippet: name, way, code });
  // A fence of one edition alone is hidden from who reads the other.
  if (panel.element.closest('.edition'))
    url.searchParams.set('sdk', runnable.edition);
  try {
    await navigator.clipboard.writeText(url.href);
    bar.share.textContent = 'Copied';
    speaker.textContent = 'Link copied';
    setTimeout(() => (bar.share.textContent = 'Share'), shownMs);
  } catch {
    history.replaceState(history.state, '', url);
    showNotice(panel, 'The link is in the address bar. Copy it from there.');
  }
}

/** Shows code from a link in its panel, as what it is, and does not run it. */
export async function receive(panel: Panel, shared: Shared): Promise<void> {
  const { runnable, speaker } = panel;
  if (runnable.ways[shared.way]) panel.way = shared.way;
  if (shared.code === runnable.code) {
    showPanel(panel);
    return;
  }
  if (runnable.ways[panel.way] !== 'live') {
    showNotice(
      panel,
      "This link contains code for a snippet that doesn't run in the page, so it isn't shown",
    );
    return;
  }
  panel.edited = shared.code;
  panel.editor?.show(shared.code);
  showNotice(panel, fromLink);
  speaker.textContent = fromLink;
  await openEditor(panel);
}
