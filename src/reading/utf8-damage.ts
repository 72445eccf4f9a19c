/** In text of another encoding, sequences that happen to be UTF-8 are about as many as those that are not. */
const SOUND_PER_BROKEN = 20;

const NEWLINE = 0x0a;

/**
 * The first line, from 1, on which bytes are broken that are UTF-8 all but in a few places; null where they are no
 * UTF-8 at all. Read as another encoding, such a file would be full of wrong characters.
 */
export function damagedLine(bytes: Uint8Array): number | null {
  let sound = 0;
  let broken = 0;
  let firstBroken = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      broken++;
      if (firstBroken < 0) firstBroken = at;
    } else if (length > 1) sound++;
    at += Math.max(1, length);
  }
  if (broken === 0 || sound < broken * SOUND_PER_BROKEN) return null;
  return bytes.subarray(0, firstBroken).filter((byte) => byte === NEWLINE).length + 1;
}

/** How many bytes the character at a position takes; 0 where none begins there. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  const length = lead === undefined ? 0 : lengthByLead(lead);
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
