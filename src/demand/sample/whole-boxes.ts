/**
 * Whole boxes of flows with so many TEU each, at least one a flow: what rounding adds or takes is carried on to the next
 * flow, so that the sum of any run of flows is right to within a box.
 */
export function wholeBoxes(teu: readonly number[], teuPerBox: readonly number[]): readonly number[] {
  let carried = 0;
  return teu.map((wanted, index) => {
    const size = teuPerBox[index] ?? 1;
    const boxes = Math.max(1, Math.round((wanted + carried) / size));
    carried += wanted - boxes * size;
    return boxes;
  });
}
