import { fetchRunnable } from '../session/fetch-runnable.ts';
import { makePanel } from './make-panel.ts';
import type { Panel } from './panel.ts';
import { labelRecorded } from './label-recorded.ts';
import { prewarm as prewarmEdition, start } from './running.ts';
import { readShared, type Shared } from '../link/share.ts';
import { receive } from './sharing.ts';
import { tellReader } from './tell-reader.ts';

const panels = new Map<HTMLButtonElement, Panel>();
const address = /\/run\/(?<name>[^?#]+)\.json$/;

/** Fetches what a press of this Run will need. */
export async function prewarm(button: HTMLButtonElement): Promise<void> {
  try {
    const { edition, ways } = await fetchRunnable(findAddress(button));
    if (Object.values(ways).includes('live')) await prewarmEdition(edition);
  } catch {
    // Whoever presses hears of it.
  }
}

/** Opens the panel of a snippet under its code, and runs it. */
export async function run(button: HTMLButtonElement): Promise<void> {
  const panel = await open(button);
  if (!panel) return;
  void start(panel);
  panel.bar.run.focus({ preventScroll: true });
  panel.bar.element.scrollIntoView({ block: 'nearest' });
}

/** Opens the panel that a link with code is for; what is wrong with the link is said. */
export async function openLink(hash: string): Promise<void> {
  try {
    const shared = await readShared(hash);
    const panel = await open(findButton(shared));
    if (!panel) return;
    await receive(panel, shared);
    panel.element.scrollIntoView({ block: 'center' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tellReader(`Cannot open this link: ${reason}`);
  }
}

async function open(button: HTMLButtonElement): Promise<Panel | undefined> {
  try {
    const runnable = await fetchRunnable(findAddress(button));
    const name = findName(button);
    const close = () => shut(button);
    const panel = panels.get(button) ?? makePanel(name, runnable, close);
    panels.set(button, panel);
    if (!panel.element.isConnected) {
      button.closest('.expressive-code')?.after(panel.element);
      labelRecorded(panel.element, true);
    }
    return panel;
  } catch (error) {
    tellReader(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function shut(button: HTMLButtonElement): void {
  const panel = panels.get(button);
  if (!panel) return;
  panel.run?.stop();
  labelRecorded(panel.element, false);
  panel.element.remove();
  button.focus();
}

/** Returns the Run of a snippet; where its edition does not show, it is switched to. */
function findButton({ snippet }: Shared): HTMLButtonElement {
  const all = document.querySelectorAll<HTMLButtonElement>('button.run');
  const found = [...all].filter((button) => findName(button) === snippet);
  const button = found.find((one) => one.checkVisibility()) ?? found[0];
  if (!button) throw new Error('its snippet is not on this page');
  const edition = button.closest<HTMLElement>('.edition')?.dataset['edition'];
  if (edition && !button.checkVisibility())
    document
      .querySelector<HTMLElement>(`input[name=sdk][value=${edition}]`)
      ?.click();
  return button;
}

function findAddress(button: HTMLButtonElement): string {
  return button.dataset['run'] ?? '';
}

function findName(button: HTMLButtonElement): string {
  return address.exec(findAddress(button))?.groups?.['name'] ?? '';
}
