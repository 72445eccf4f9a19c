import { loadNetwork } from '../../network/build/load.ts';
import { loadPolicy } from '../../policy/library/load-policy.ts';
import { isMisuse } from '../command-line.ts';
import { digestOf } from '../folder-bytes.ts';
import { readTables, tableBytes } from '../network-folder.ts';
import { documentBytes, readDocuments } from '../policy-folder.ts';
import type { PrebuiltFiles } from './prebuilt-file.ts';
import { libraryFiles } from './prebuilt-library.ts';
import { networkFiles } from './prebuilt-network.ts';

const NOTHING: PrebuiltFiles = new Map();

/**
 * What the command line would make of the shipped folders each time it starts. Of a folder with anything to be said
 * about it nothing is made, so that the command line reads it and says so.
 */
export async function prebuild(networkFolder: string, scenariosFolder: string): Promise<PrebuiltFiles> {
  return new Map([...(await prebuildNetwork(networkFolder)), ...(await prebuildLibrary(scenariosFolder))]);
}

async function prebuildNetwork(folder: string): Promise<PrebuiltFiles> {
  const bytes = await tableBytes(folder);
  if (isMisuse(bytes)) return NOTHING;
  const digest = digestOf(bytes);
  const { files, issues } = readTables(bytes);
  if (digest === null || issues.length > 0) return NOTHING;
  const loaded = loadNetwork(files);
  return loaded.ok && loaded.issues.length === 0 ? networkFiles(digest, loaded.value) : NOTHING;
}

async function prebuildLibrary(folder: string): Promise<PrebuiltFiles> {
  const bytes = await documentBytes(folder);
  if (isMisuse(bytes)) return NOTHING;
  const digest = digestOf(bytes);
  const documents = readDocuments(bytes);
  if (digest === null || !documents.ok || documents.issues.length > 0) return NOTHING;
  const loaded = loadPolicy(documents.value);
  return loaded.ok && loaded.issues.length === 0 ? libraryFiles(digest, loaded.value) : NOTHING;
}
