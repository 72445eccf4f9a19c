import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { BankCertificate } from './certificate.ts';

/** A bank as it is kept, with what it was built from. */
export interface StoredBank {
  /** The same for the same network, figures, demand, slots and box: a bank under another key is of no use. */
  readonly key: string;
  readonly certificate: BankCertificate;
  readonly bank: Bank;
}

const MAGIC = 0x59534249;
/** Raised whenever the layout or what a search keeps changes, so that bytes of another build are refused and not misread. */
export const BANK_VERSION = 1;
const HEADER_WORDS = 3;
const WORD_BYTES = 4;

type Arrays = readonly Int32Array[];

/** The arrays of a bank in the order they lie in its bytes. */
const arraysOf = (bank: Bank): Arrays => [
  bank.demandClass,
  bank.firstOption,
  bank.optionFare,
  bank.optionStay,
  bank.optionMinutes,
  bank.fareClass,
  bank.fareSequence,
  bank.stayClass,
  bank.stayList,
  bank.sequences.firstCell,
  bank.sequences.cell,
  bank.sequences.sequenceCorridor,
  bank.stays.firstStay,
  bank.stays.stayCell,
  bank.stays.stayDays,
];

const ARRAYS = 15;

/** One buffer: magic, version, length of the text, lengths of the arrays, the arrays, then the text. */
export function packBank({ key, certificate, bank }: StoredBank): ArrayBuffer {
  const { slots, demands, corridors } = bank;
  const text = new TextEncoder().encode(JSON.stringify({ key, certificate, slots, demands, corridors }));
  const arrays = arraysOf(bank);
  const words = HEADER_WORDS + arrays.length + arrays.reduce((sum, { length }) => sum + length, 0);
  const buffer = new ArrayBuffer(words * WORD_BYTES + text.length);
  const ints = new Int32Array(buffer, 0, words);
  ints.set([MAGIC, BANK_VERSION, text.length, ...arrays.map(({ length }) => length)]);
  let at = HEADER_WORDS + arrays.length;
  for (const array of arrays) {
    ints.set(array, at);
    at += array.length;
  }
  new Uint8Array(buffer, words * WORD_BYTES).set(text);
  return buffer;
}

/** Reads what {@link packBank} wrote, as views of the buffer; throws on anything else. */
export function unpackBank(buffer: ArrayBuffer): StoredBank {
  const head = HEADER_WORDS + ARRAYS;
  if (buffer.byteLength < head * WORD_BYTES)
    throw new Error(`bank of ${buffer.byteLength} bytes has no header`);
  const header = new Int32Array(buffer, 0, head);
  if (header[0] !== MAGIC) throw new Error(`bank begins with ${header[0]}, expected ${MAGIC}`);
  if (header[1] !== BANK_VERSION) throw new Error(`bank version ${header[1]}, expected ${BANK_VERSION}`);
  const lengths = [...header.subarray(HEADER_WORDS)];
  const words = lengths.reduce((sum, length) => sum + length, head);
  const size = words * WORD_BYTES + present(header[2]);
  if (buffer.byteLength !== size) throw new Error(`bank has ${buffer.byteLength} bytes, expected ${size}`);
  let at = head;
  const arrays = lengths.map((length) => {
    const array = new Int32Array(buffer, at * WORD_BYTES, length);
    at += length;
    return array;
  });
  const text = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, words * WORD_BYTES))) as Pick<
    StoredBank,
    'key' | 'certificate'
  > &
    Pick<Bank, 'slots' | 'demands' | 'corridors'>;
  const array = (index: number): Int32Array => present(arrays[index]);
  return {
    key: text.key,
    certificate: text.certificate,
    bank: {
      slots: text.slots,
      demands: text.demands,
      corridors: text.corridors,
      demandClass: array(0),
      firstOption: array(1),
      optionFare: array(2),
      optionStay: array(3),
      optionMinutes: array(4),
      fareClass: array(5),
      fareSequence: array(6),
      stayClass: array(7),
      stayList: array(8),
      sequences: { firstCell: array(9), cell: array(10), sequenceCorridor: array(11) },
      stays: { firstStay: array(12), stayCell: array(13), stayDays: array(14) },
    },
  };
}
