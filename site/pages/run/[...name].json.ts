import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDiagnostics } from '../../../scripts/diagnostics.ts';
import { readSnippetFiles } from '../../../scripts/files.ts';
import { findRunnables, type Named } from '../../run/program/runnables.ts';

/** What a page needs to run a snippet, or to replay its recording. */
export const getStaticPaths = (() => {
  const { found, diagnostics } = findRunnables(readSnippetFiles(process.cwd()));
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return found.map((named) => ({
    params: { name: named.name },
    props: { ...named },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Named> = ({ props: { runnable } }) =>
  Response.json(runnable);
