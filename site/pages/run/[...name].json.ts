import type { APIRoute, GetStaticPaths } from 'astro';
import { readSnippetFiles } from '../../../scripts/files.ts';
import { readRecording } from '../../programs/standing.ts';
import { findPrograms } from '../../programs/programs.ts';
import type { Runnable } from '../../run/session.ts';

interface Props {
  runnable: Runnable;
}

/** What a page needs to replay the recording of a snippet. */
export const getStaticPaths = (() =>
  findPrograms(readSnippetFiles(process.cwd())).flatMap(
    ({ snippet, name, edition, programs }) => {
      const recording = readRecording(snippet, process.cwd());
      const code = programs[0]?.files[0]?.text;
      if (!recording || code === undefined) return [];
      const ways: Runnable['ways'] = {};
      for (const { way } of programs)
        ways[way] = way === 'stdio' || way === 'program' ? 'recorded' : 'live';
      const runnable = { snippet, edition, code, script: '', ways, recording };
      return { params: { name }, props: { runnable } };
    },
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { runnable } }) =>
  Response.json(runnable);
