import { createServer } from 'node:http';
import { readSiteFiles } from './site-files.mjs';
import { cacheControl, securityHeaders } from './site-headers.mjs';

const PAGE = '/index.html';
/** A file has an ending or lies in `assets/`; any other path is a view of the page. */
const NAMES_A_FILE = /^\/assets\/|\.[^/]*$/;

/**
 * Serves the built site of a folder as it is now. A path that names no file is answered with the page, since the views
 * of the page have addresses; a file that is missing is not.
 */
export function siteServer(folder) {
  const files = readSiteFiles(folder);
  if (!files.has(PAGE)) throw new Error(`There is no built site in ${folder}.`);
  return createServer(({ method, url, headers }, response) => {
    const path = pathOf(url ?? '/');
    const file = files.get(path) ?? (NAMES_A_FILE.test(path) ? undefined : files.get(PAGE));
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, 'Not allowed');
    else if (file === undefined) refuse(response, 404, 'Not found');
    else send(response, path, file, headers);
  });
}

function send(response, path, file, { 'if-none-match': known = '', 'accept-encoding': encodings = '' }) {
  response.setHeader('Cache-Control', cacheControl(path));
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (known.includes(file.etag)) {
    response.writeHead(304).end();
    return;
  }
  const isPacked = file.packed !== null && /\bgzip\b/.test(encodings);
  const body = isPacked ? file.packed : file.body;
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length }).end(body);
}

function refuse(response, status, reason) {
  response.setHeader('Cache-Control', 'no-store');
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

/** As files are named: decoded once, without what is behind it. */
function pathOf(url) {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
