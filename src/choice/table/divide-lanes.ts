import { present } from '../../units/present.ts';
import { type ChoiceTable, type DivideTable, type TableTerms, tableLayout, tableOn } from './choice-table.ts';
import { DIVIDE_LANES_CODE } from './divide-lanes-code.ts';

/** A table, and what divides its choosers. */
export interface DividedTable {
  readonly table: ChoiceTable;
  readonly divide: DivideTable;
}

/** Options divided at a time: what stands between them stays close to the processor. */
const BLOCK_OPTIONS = 1280;
const DOUBLE_BYTES = Float64Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;

/**
 * A table in the memory of a WebAssembly module that divides it two numbers at a time; the bytes of shares are those of
 * `divideScalar`. Null where the machine has no such modules or no room for one, or a policy forbids them.
 */
export function divideLanes(terms: TableTerms): DividedTable | null {
  const code = compiled();
  if (code === null) return null;
  const { options, dissimilarity } = terms;
  const all = options.reduce((sum, own) => sum + own, 0);
  const widest = options.reduce((most, own) => Math.max(most, own), BLOCK_OPTIONS);
  const layout = tableLayout(options.length, all);
  // One more: what is left alone at the end is worked out beside whatever stands there.
  const room = (widest + 1) * DOUBLE_BYTES;
  const { end, ...arrays } = layout;
  const between = { weight: end, sum: end + room, attraction: end + 2 * room };
  const memory = memoryOf(end + 3 * room);
  if (memory === null) return null;
  const table = tableOn(memory.buffer, layout, terms);
  const { exports } = new WebAssembly.Instance(code, {
    table: { memory, dissimilarity, ...arrays, ...between },
  });
  const { divide } = exports;
  if (typeof divide !== 'function') throw new TypeError('the module divides nothing');
  return {
    table,
    divide: (from, last) => {
      for (let chooser = from; chooser < last; ) {
        const next = blockEnd(table, chooser, last);
        divide(chooser, next);
        chooser = next;
      }
    },
  };
}

/** Of a fixed size, so that no machine puts more aside. */
function memoryOf(bytes: number): WebAssembly.Memory | null {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch {
    return null;
  }
}

/** So many choosers as fit a block, at least one. */
function blockEnd({ firstOption }: ChoiceTable, from: number, last: number): number {
  const most = present(firstOption[from]) + BLOCK_OPTIONS;
  let end = from + 1;
  while (end < last && present(firstOption[end + 1]) <= most) end++;
  return end;
}

let known: WebAssembly.Module | null | undefined;

function compiled(): WebAssembly.Module | null {
  if (known === undefined) {
    try {
      known = new WebAssembly.Module(Uint8Array.from(atob(DIVIDE_LANES_CODE), (one) => one.charCodeAt(0)));
    } catch {
      known = null;
    }
  }
  return known;
}
