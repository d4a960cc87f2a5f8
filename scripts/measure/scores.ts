import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launchBrowser } from './browser.ts';

const categories = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
] as const;

/** The scores of Lighthouse out of 100, and the audits that cost points. */
export interface Scores {
  scores: Record<string, number>;
  lost: string[];
}

/** Runs Lighthouse on a page, as a phone and as a desktop. */
export async function findScores(
  url: string,
): Promise<Record<'mobile' | 'desktop', Scores>> {
  const port = await findFreePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const mobile = await run(url, port);
    const desktop = await run(url, port, desktopConfig);
    return { mobile, desktop };
  } finally {
    await browser.close();
  }
}

async function run(
  url: string,
  port: number,
  config?: typeof desktopConfig,
): Promise<Scores> {
  const flags = { port, onlyCategories: [...categories] };
  const result = await lighthouse(url, flags, config);
  if (!result) throw new Error(`Cannot run Lighthouse on ${url}`);
  const { categories: found, audits } = result.lhr;
  const scores = categories.map((name) => {
    const score = (found[name]?.score ?? 0) * 100;
    return [name, Math.round(score)] as const;
  });
  const refs = categories.flatMap((name) => found[name]?.auditRefs ?? []);
  const lost = refs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  return { scores: Object.fromEntries(scores), lost };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address)
    throw new Error('Cannot find a free port: the server has no address');
  return address.port;
}
