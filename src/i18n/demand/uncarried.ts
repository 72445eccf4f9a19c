import type { RunSummary } from '../../contract/demand/matrix.ts';
import { formatNumber } from '../format.ts';

/** What is said of flows that nothing carries: by what text, and with what values. Unknown TEU are not told as none. */
export function uncarriedOf({ uncarried, uncarriedTeu, uncarriedUnsized }: RunSummary) {
  const values = { count: uncarried, teu: formatNumber(uncarriedTeu), unsized: uncarriedUnsized };
  if (uncarriedUnsized === 0) return { key: 'uncarried', values } as const;
  return { key: uncarriedTeu === 0 ? 'uncarriedUnsized' : 'uncarriedPart', values } as const;
}
