import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../../reading/text-file.ts';
import type { Result } from '../../units/issue.ts';

/** The text of a file that a person chose; one too large is refused before it is read. */
export async function readChosenFile(file: File): Promise<Result<TextFile>> {
  const fits = withinSize(file.name, file.size, MOST_BYTES.document);
  return fits.ok ? readTextFile(file.name, new Uint8Array(await file.arrayBuffer())) : fits;
}
