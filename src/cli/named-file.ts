import { open } from 'node:fs/promises';
import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../reading/text-file.ts';
import { type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';

/** The text of a file named on the command line; a misuse when it cannot be opened. */
export async function readNamedFile(path: string): Promise<Result<TextFile> | Misuse> {
  const bytes = await bytesOf(path, MOST_BYTES.document);
  if (isMisuse(bytes) || !bytes.ok) return bytes;
  return readTextFile(path, bytes.value);
}

/** At most so many bytes of a file, and of a pipe no more than that either; fails where there are more. */
async function bytesOf(path: string, most: number): Promise<Result<Uint8Array> | Misuse> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const fits = withinSize(path, size, most);
    if (!fits.ok) return fits;
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.createReadStream({ end: most, autoClose: false })) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const read = withinSize(path, bytes.length, most);
    return read.ok ? success(bytes) : read;
  } catch (error) {
    return misuse('noFile', { x: path, reason: error instanceof Error ? error.message : String(error) });
  }
}
