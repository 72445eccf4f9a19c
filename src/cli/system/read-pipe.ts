import type { FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './system-reason.ts';

/** How long a pipe that nobody has opened for writing is waited for. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 20;
const CHUNK_BYTES = 65_536;

/**
 * What is written into a pipe that was opened without blocking, up to `most` bytes and a few more. While someone holds
 * it open for writing it may take any time; null where nobody does for a while, for then it would never end.
 */
export async function readPipe(pipe: FileHandle, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let waited = 0;
  while (length <= most) {
    const chunk = await readChunk(pipe);
    if (chunk === null) await pause(PAUSE_MS);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      length += chunk.length;
    } else if (length > 0) break;
    else {
      if (waited >= PATIENCE_MS) return null;
      await pause(PAUSE_MS);
      waited += PAUSE_MS;
    }
  }
  return Buffer.concat(chunks);
}

/** Empty at the end and where there is no writer; null where there is one that has nothing to say yet. */
async function readChunk(pipe: FileHandle): Promise<Uint8Array | null> {
  try {
    const { buffer, bytesRead } = await pipe.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    throw error;
  }
}
