import { cwd } from 'node:process';
import type { APIRoute } from 'astro';
import { readSdkVersions } from '../markdown/editions.ts';
import { formatLlmsFull } from '../markdown/llms.ts';
import { formatPage } from '../markdown/page.ts';
import { readMarkdownPages } from '../markdown/pages.ts';

export const GET: APIRoute = async () => {
  const versions = readSdkVersions(cwd());
  const pages = await readMarkdownPages();
  const texts = pages.map((page) => formatPage(page, versions));
  return new Response(formatLlmsFull(texts));
};
