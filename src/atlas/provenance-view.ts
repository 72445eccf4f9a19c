import type { ProvenanceView, SourceView } from '../contract/network-view.ts';
import type { Network } from '../network/network.ts';
import { gradeOf, type Provenance } from '../network/provenance.ts';
import type { Source } from '../network/source.ts';

export const provenanceView = ({ status, source, year }: Provenance): ProvenanceView => ({
  status,
  grade: gradeOf(status),
  source,
  year,
});

export const sourceView = ({ id, texts, date, url }: Source): SourceView => ({ id, texts, date, url });

/** The sources that figures name, by id in order; one that the network does not describe is left out. */
export function sourceViews(
  network: Network,
  figures: Iterable<{ readonly source: string }>,
): Readonly<Record<string, SourceView>> {
  const ids = new Set(Array.from(figures, ({ source }) => source));
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const source = network.sources.get(id);
      return source ? [[id, sourceView(source)]] : [];
    }),
  );
}
