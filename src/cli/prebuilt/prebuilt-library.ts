import { packLibrary, unpackLibrary } from '../../policy/library/pack-library.ts';
import type { PolicyLibrary } from '../../policy/scenario/scenario.ts';
import { type PrebuiltFiles, readPrebuilt } from './prebuilt-file.ts';

const libraryFile = (digest: string): string => `measures-${digest}.json`;

/** Loaded measures and presets, for {@link prebuiltLibrary}. */
export const libraryFiles = (digest: string, library: PolicyLibrary): PrebuiltFiles =>
  new Map([[libraryFile(digest), packLibrary(library)]]);

/**
 * The measures and presets of the folder that has this digest, without what no page shows of them; null where the build
 * made none of it.
 */
export async function prebuiltLibrary(folder: string, digest: string): Promise<PolicyLibrary | null> {
  const packed = await readPrebuilt(folder, libraryFile(digest));
  return packed && unpackLibrary(new TextDecoder().decode(packed));
}
