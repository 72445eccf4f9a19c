import type { BottleneckLoad } from '../../contract/demand/capacity.ts';

const MOST_OF_EACH = 15;
/** What has more room than this is not worth a row. */
const LEAST_USE = 0.1;

/** The bottlenecks that are told of: the fullest places, then the fullest services, which are many more. */
export function toldBottlenecks(all: readonly BottleneckLoad[]): readonly BottleneckLoad[] {
  const used = all.filter(({ use }) => Math.max(use.before, use.after) >= LEAST_USE);
  const [places, services] = [used.filter(isPlace), used.filter((own) => !isPlace(own))];
  return [...places.slice(0, MOST_OF_EACH), ...services.slice(0, MOST_OF_EACH)];
}

const isPlace = ({ kind }: BottleneckLoad): boolean => kind !== 'slots';
