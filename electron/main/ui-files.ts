import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { responseHeaders } from './response-headers.ts';

/** Kinds of file that a page is made of; nothing else is served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Stands in the built pages wherever the nonce of this load belongs. */
const noncePlaceholder = '__CSP_NONCE__';

function refuse(status: 400 | 404 | 405): Response {
  return new Response(null, { status, headers: responseHeaders('text/plain', '') });
}

/** Path inside `folder` that a URL names, or undefined when it names nothing that may be served. */
export function findUiFile(folder: string, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'ui') return undefined;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\\') || path.includes('\0') || path.split('/').includes('..')) return undefined;
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder + sep) && extname(file) in contentTypes ? file : undefined;
}

/** Answers requests of `app://ui/` from the built pages in `folder`; each page gets a nonce of its own. */
export function serveUi(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const file = findUiFile(folder, request.url);
    if (file === undefined) return refuse(400);
    const extension = extname(file);
    const nonce = randomBytes(16).toString('base64');
    let body: Buffer;
    try {
      body = await readFile(file);
    } catch {
      return refuse(404);
    }
    const content =
      extension === '.html'
        ? body.toString('utf8').replaceAll(noncePlaceholder, nonce)
        : new Uint8Array(body);
    return new Response(content, { headers: responseHeaders(contentTypes[extension] ?? '', nonce) });
  };
}
