import type { APIRoute, GetStaticPaths } from 'astro';
import { readSnippetFiles } from '../../../scripts/files.ts';
import { findServed, type Served } from '../../programs/served.ts';

/** The files of the complete programs as they were run, and the zip of each. */
export const getStaticPaths = (() =>
  findServed(readSnippetFiles(process.cwd())).map((served) => ({
    params: { file: served.path },
    props: { ...served },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Served> = ({ props: { body } }) =>
  new Response(body, {
    headers: {
      'content-type':
        typeof body === 'string'
          ? 'text/plain; charset=utf-8'
          : 'application/zip',
    },
  });
