import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A folder that is served on a free port of this machine. */
export interface Served {
  url: string;
  close(): void;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** Serves a built site as GitHub Pages does: texts compressed with gzip, kept for ten minutes, a folder under its name with a slash, and 404.html for what is not there. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = decodeURI(pathname);
    const file = findFile(folder, path);
    if (!file && findFile(folder, `${path}/`)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    send(response, file ?? join(folder, '404.html'), file ? 200 : 404);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A path is normalised from the root, so that no `..` leads out of the folder; a page may leave out its `.html`. */
function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  const names = path.endsWith('/')
    ? [join(file, 'index.html')]
    : [file, `${file}.html`];
  return names.find((name) => existsSync(name) && statSync(name).isFile());
}

function send(response: ServerResponse, file: string, status: number): void {
  const type = types[extname(file)];
  const body = readFileSync(file);
  const isText = type !== undefined && type !== 'image/png';
  response.writeHead(status, {
    'Content-Type': isText
      ? `${type}; charset=utf-8`
      : (type ?? 'application/octet-stream'),
    'Cache-Control': 'max-age=600',
    ...(isText && { 'Content-Encoding': 'gzip' }),
  });
  response.end(isText ? gzipSync(body) : body);
}
