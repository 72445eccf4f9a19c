import type { BeforeAfter, LinkLoads } from '../../contract/demand/matrix.ts';
import { present } from '../../units/present.ts';

/** What goes over a link under both situations. */
export interface LinkLoad {
  readonly link: string;
  readonly teu: BeforeAfter;
}

/** How a difference is measured: in TEU, as a share of the baseline, or in TEU-km over the length of a link. */
export const DIFFERENCE_MEASURES = ['teu', 'share', 'teuKm'] as const;
export type DifferenceMeasure = (typeof DIFFERENCE_MEASURES)[number];

/** A change of less is none: it is noise of shares. */
const NO_CHANGE_TEU = 0.5;

export type Tone = 'gain' | 'loss' | 'neutral';

export function toneOf({ before, after }: BeforeAfter): Tone {
  const change = after - before;
  if (Math.abs(change) < NO_CHANGE_TEU) return 'neutral';
  return change > 0 ? 'gain' : 'loss';
}

/** Scenario less baseline; null as a share of nothing. */
export function differenceOf(
  { before, after }: BeforeAfter,
  km: number,
  measure: DifferenceMeasure,
): number | null {
  if (measure === 'teu') return after - before;
  if (measure === 'teuKm') return (after - before) * km;
  return before < NO_CHANGE_TEU ? null : (after - before) / before;
}

/** What some of the flows bring over each link, links that none of them uses left out. */
export function linksOfFlows(loads: LinkLoads, flows: ReadonlySet<string>): readonly LinkLoad[] {
  const isOne = loads.flows.map((flow) => flows.has(flow));
  const before = new Float64Array(loads.links.length);
  const after = new Float64Array(loads.links.length);
  const used = new Uint8Array(loads.links.length);
  for (let entry = 0; entry < loads.linkOf.length; entry += 1) {
    if (!isOne[present(loads.flowOf[entry])]) continue;
    const link = present(loads.linkOf[entry]);
    used[link] = 1;
    before[link] = present(before[link]) + present(loads.before[entry]);
    after[link] = present(after[link]) + present(loads.after[entry]);
  }
  return loads.links.flatMap((link, index) =>
    used[index] === 1
      ? [{ link, teu: { before: present(before[index]), after: present(after[index]) } }]
      : [],
  );
}

/** A flow over one link. */
export interface FlowLoad {
  readonly flow: string;
  readonly teu: BeforeAfter;
}

/** The flows over a link, those first that change most, then the largest. */
export function flowsOverLink(loads: LinkLoads, link: string): readonly FlowLoad[] {
  const place = loads.links.indexOf(link);
  const over: FlowLoad[] = [];
  for (let entry = 0; entry < loads.linkOf.length; entry += 1) {
    if (loads.linkOf[entry] !== place) continue;
    const teu = { before: present(loads.before[entry]), after: present(loads.after[entry]) };
    over.push({ flow: present(loads.flows[present(loads.flowOf[entry])]), teu });
  }
  const change = ({ teu }: FlowLoad): number => Math.abs(teu.after - teu.before);
  return over.sort((a, b) => change(b) - change(a) || b.teu.after - a.teu.after);
}

/** The links that a flow goes by under either situation. */
export function linksOfFlow(loads: LinkLoads, flow: string): readonly string[] {
  return linksOfFlows(loads, new Set([flow])).map(({ link }) => link);
}
