import { cwd } from 'node:process';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readSdkVersions } from '../markdown/editions.ts';
import { formatPage } from '../markdown/page.ts';
import { readMarkdownPages } from '../markdown/pages.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const pages = await readMarkdownPages();
  return pages.map(({ id }) => ({ params: { page: id } }));
};

export const GET: APIRoute = async ({ params }) => {
  const pages = await readMarkdownPages();
  const page = pages.find(({ id }) => id === params['page']);
  const text = page && formatPage(page, readSdkVersions(cwd()));
  return new Response(text, {
    status: page ? 200 : 404,
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
