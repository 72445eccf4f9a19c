import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../reading/text-file.ts';
import { type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';
import { readPipe } from './system/read-pipe.ts';
import { systemReason } from './system/system-reason.ts';

/** The text of a file named on the command line; a misuse when it cannot be opened. */
export async function readNamedFile(path: string): Promise<Result<TextFile> | Misuse> {
  const bytes = await readNamedBytes(path, MOST_BYTES.document);
  if (isMisuse(bytes) || !bytes.ok) return bytes;
  return readTextFile(path, bytes.value);
}

/** A pipe that nobody writes into would hold up its own opening for ever. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** At most so many bytes of a file, and of a pipe no more than that either; fails where there are more. */
export async function readNamedBytes(path: string, most: number): Promise<Result<Uint8Array> | Misuse> {
  try {
    await using file = await open(path, READ_WITHOUT_WAITING);
    const status = await file.stat();
    const fits = withinSize(path, status.size, most);
    if (!fits.ok) return fits;
    const bytes = status.isFIFO() ? await readPipe(file, most) : await readWhole(file, most);
    if (bytes === null) return misuse('emptyPipe', { x: path });
    const read = withinSize(path, bytes.length, most);
    return read.ok ? success(bytes) : read;
  } catch (error) {
    return misuse('noFile', { x: path, reason: systemReason(error) });
  }
}

async function readWhole(file: FileHandle, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.createReadStream({ end: most, autoClose: false })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
