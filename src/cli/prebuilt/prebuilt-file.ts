import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the build made of the shipped folders. Each file goes by the digest of the folder it was made of, so that it is
 * found only where that folder still holds the same.
 */
export type PrebuiltFiles = ReadonlyMap<string, string | Uint8Array>;

/** A file of those prebuilt; null where the build made none of that name. */
export async function readPrebuilt(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
