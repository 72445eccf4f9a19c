import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ENDING = '.parquet';
const DIGITS = 40;

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);

/**
 * Puts what was found of a shard into a folder as `<address>.<digest>.parquet`: where it lies is what was asked, its
 * digest what was found. Written under another name first, so that nobody ever meets half of it.
 */
export async function writePart(folder: string, address: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `${address}.${digestOf(bytes)}${ENDING}`);
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A record of a run in its folder: by it a host knows that it sees the folder of the run. */
export async function writeRunRecord(folder: string, run: string, record: object): Promise<void> {
  const path = runRecordIn(folder, run);
  const draft = `${path}.${randomUUID()}.draft`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`);
  await rename(draft, path);
}

export const hasRunRecord = (folder: string, run: string): boolean => existsSync(runRecordIn(folder, run));

const runRecordIn = (folder: string, run: string): string => join(folder, `run-${run}.json`);

/** Parts of a folder by their address; those of which there are two that differ are none. */
export async function partsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string[]>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith(ENDING)) continue;
    const address = addressIn(name);
    parts.set(address, [...(parts.get(address) ?? []), name]);
  }
  return new Map(
    [...parts].flatMap(([address, [name, ...others]]) =>
      name === undefined || others.length > 0 ? [] : [[address, name] as const],
    ),
  );
}

/** The bytes of a part; null where they are not those of its name. */
export async function readPart(folder: string, name: string): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, name));
  return isSound(name, bytes) ? bytes : null;
}

/** Whether the bytes of a part are those of its name. */
export const isPartSound = async (folder: string, name: string): Promise<boolean> =>
  isSound(name, await readFile(join(folder, name)));

/** Whether a sound part of an address is there. */
export async function isFound(folder: string, address: string): Promise<boolean> {
  const part = (await partsIn(folder)).get(address);
  return part !== undefined && (await isPartSound(folder, part));
}

const isSound = (name: string, bytes: Uint8Array): boolean => name.endsWith(`.${digestOf(bytes)}${ENDING}`);

/** Takes every part of these addresses away, sound or not. */
export async function removeParts(folder: string, addresses: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith(ENDING) && addresses.has(addressIn(name)))
      await rm(join(folder, name), { force: true });
}

const addressIn = (name: string): string => name.slice(0, name.indexOf('.'));
