import type { BeforeAfter, CarriedFlow, LinkLoads } from '../contract/demand/matrix.ts';

interface Load {
  readonly flow: number;
  readonly link: number;
  readonly teu: BeforeAfter;
}

/** Which flow goes over which link, its months added up; in the order of the outcomes. */
export function linkLoads(carried: readonly CarriedFlow[]): LinkLoads {
  const flows = new Places();
  const links = new Places();
  const loads = new Map<string, Load>();
  for (const outcome of carried) {
    const flow = flows.of(outcome.flow);
    for (const { link: id, teu } of outcome.links) {
      const link = links.of(id);
      const key = `${flow} ${link}`;
      const { before, after } = loads.get(key)?.teu ?? NOTHING;
      loads.set(key, { flow, link, teu: { before: before + teu.before, after: after + teu.after } });
    }
  }
  const all = [...loads.values()];
  return {
    flows: flows.all,
    links: links.all,
    flowOf: Uint32Array.from(all, ({ flow }) => flow),
    linkOf: Uint32Array.from(all, ({ link }) => link),
    before: Float64Array.from(all, ({ teu }) => teu.before),
    after: Float64Array.from(all, ({ teu }) => teu.after),
  };
}

const NOTHING: BeforeAfter = { before: 0, after: 0 };

/** Ids in the order they were first met, each with its place in it. */
class Places {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();
  of(id: string): number {
    const place = this.known.get(id);
    if (place !== undefined) return place;
    this.known.set(id, this.all.length);
    return this.all.push(id) - 1;
  }
}
