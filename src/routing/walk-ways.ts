import { present } from '../units/present.ts';

const NONE = -1;

/** Whether to go on beyond a label, to leave out what lies beyond it, or to end the walk. */
export type Onward = 'on' | 'leave out' | 'end';

/**
 * Visits every label on the ways to some ends, each once, depth first: one step after the label it comes from, with
 * nothing but what lies beyond that one in between. `depth` counts the steps from the start; `only` is the one label
 * beyond, where there is one and no other.
 */
export function walkWays(
  ends: readonly number[],
  parent: Int32Array,
  visit: (label: number, depth: number, only: number | null) => Onward,
): void {
  const { roots, firstChild, nextSibling } = familyOf(ends, parent);
  for (const root of roots) {
    let label = root;
    let depth = 0;
    while (label !== NONE) {
      const child = present(firstChild[label]);
      const isOnly = child !== NONE && present(nextSibling[child]) === NONE;
      const onward = visit(label, depth, isOnly ? child : null);
      if (onward === 'end') return;
      if (child !== NONE && onward === 'on') {
        label = child;
        depth++;
        continue;
      }
      while (label !== root && present(nextSibling[label]) === NONE) {
        label = present(parent[label]);
        depth--;
      }
      label = label === root ? NONE : present(nextSibling[label]);
    }
  }
}

/** The part of the tree that leads to the ends; a label is always made after its parent. */
function familyOf(ends: readonly number[], parent: Int32Array) {
  const size = ends.reduce((most, end) => Math.max(most, end), 0) + 1;
  const firstChild = new Int32Array(size).fill(NONE);
  const nextSibling = new Int32Array(size).fill(NONE);
  const isKnown = new Uint8Array(size);
  const roots: number[] = [];
  for (const end of ends) {
    for (let label = end; isKnown[label] === 0; label = present(parent[label])) {
      isKnown[label] = 1;
      const from = present(parent[label]);
      if (from === NONE) {
        roots.push(label);
        break;
      }
      nextSibling[label] = present(firstChild[from]);
      firstChild[from] = label;
    }
  }
  return { roots, firstChild, nextSibling };
}
