import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup, mimes } from 'mrmime';

/** Text below this many bytes is not worth packing. */
const LEAST_TO_PACK = 1_000;
// The one type of a site's files that the list leaves out.
mimes.ico = 'image/vnd.microsoft.icon';

const PACKED_WELL = /^text\/|[/+](?:javascript|json|xml)\b|^image\/svg/;

/**
 * The files of a built site by their path, `/assets/index.js`, held in memory: whatever a request says, nothing else
 * can be reached, and a build that runs meanwhile changes nothing. Regular files alone; no links, and nothing whose path
 * has a part that begins with a point.
 */
export function readSiteFiles(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const parts = relative(folder, file).split(sep);
    if (!entry.isFile() || parts.some((part) => part.startsWith('.'))) continue;
    files.set(`/${parts.join('/')}`, siteFile(entry.name, readFileSync(file)));
  }
  return files;
}

function siteFile(name, body) {
  const type = lookup(name) ?? 'application/octet-stream';
  const isText = PACKED_WELL.test(type);
  return {
    body,
    packed: isText && body.length >= LEAST_TO_PACK ? gzipSync(body) : null,
    type: isText ? `${type}; charset=utf-8` : type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
