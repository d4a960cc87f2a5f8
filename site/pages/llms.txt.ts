import type { APIRoute } from 'astro';
import { formatLlms } from '../markdown/llms.ts';
import { readMarkdownPages } from '../markdown/pages.ts';

export const GET: APIRoute = async () =>
  new Response(formatLlms(await readMarkdownPages()));
