import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvenanceView, SourceView } from '../../../contract/network-view.ts';
import type { FigureRef } from '../../../figures/figure-ref.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { ReplaceTime } from '../../data/replace-time.tsx';
import { SourceNote } from '../../parts/source-note.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { Fact, WhereFrom } from '../../parts/where-from.tsx';

export type Sources = Readonly<Record<string, SourceView>>;

interface ProvenanceChipProps {
  /** What the figures are of, such as the name of a service. */
  readonly item: string;
  readonly head: ReactNode;
  readonly of: ProvenanceView;
  readonly sources: Sources;
  /** Further {@link Fact}s, before those of the document. */
  readonly children?: ReactNode;
  /** The two figures of a time, to be replaced by one's own. */
  readonly time?: { readonly typical: FigureRef; readonly p90: FigureRef };
}

/** The grade of figures that share a document, and behind it that document. */
export function ProvenanceChip({ item, head, of, sources, children, time }: ProvenanceChipProps): ReactNode {
  const { t } = useTranslation(['explore', 'results']);
  const loadView = useExplore((state) => state.loadView);
  const source = sources[of.source];
  return (
    <WhereFrom
      name={t('source.name', { item })}
      grade={of.grade}
      head={head}
      {...(time && {
        foot: (close) => (
          <ReplaceTime
            {...time}
            isUserFigure={of.status === 'contract'}
            onDone={() => {
              close();
              void loadView();
            }}
          />
        ),
      })}
    >
      {children}
      <Fact name={t('card.source', { ns: 'results' })}>
        <SourceTitle sources={sources} source={of.source} />
      </Fact>
      {source?.date ? <Fact name={t('card.dated', { ns: 'results' })}>{source.date}</Fact> : null}
      <Fact name={t('card.status', { ns: 'results' })}>{t(`statuses.${of.status}`, { ns: 'results' })}</Fact>
      <Fact name={t('source.year')}>{of.year}</Fact>
      <SourceNote source={source} />
    </WhereFrom>
  );
}
