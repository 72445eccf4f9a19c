import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../../reading/text-file.ts';
import type { Result } from '../../units/issue.ts';

/** The text of a file that a person chose; one too large is refused before it is read. */
export async function readChosenFile(
  file: File,
  most: number = MOST_BYTES.document,
): Promise<Result<TextFile>> {
  const fits = withinSize(file.name, file.size, most);
  return fits.ok ? readTextFile(file.name, new Uint8Array(await file.arrayBuffer())) : fits;
}
