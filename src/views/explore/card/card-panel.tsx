import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useIssueText } from '../../texts/use-issue-text.ts';
import type { OpensCompare } from '../open-compare.ts';
import { LinkCardView } from './link-card-view.tsx';
import { Overview } from './overview.tsx';
import { TerminalCardView } from './terminal-card-view.tsx';
import '../card.css';

/** The card of what is chosen on the map, in a list or by name. Escape closes it. */
export function CardPanel({ onCompare }: OpensCompare): ReactNode {
  const { t } = useTranslation('explore');
  const card = useExplore((state) => state.card);
  const select = useExplore((state) => state.select);
  const write = useIssueText();
  const isOpen = card.kind !== 'none';
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) select(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOpen, select]);

  switch (card.kind) {
    case 'none':
      return <Overview />;
    case 'loading':
      return <div className="explore-empty" aria-busy="true" />;
    case 'refused':
      return (
        <div className="explore-empty" role="alert">
          <h2 className="panel-title">{t('card.refused')}</h2>
          {card.issues.map((issue) => (
            <p key={issue.code}>
              <b className="note__code">{issue.code}</b> {write(issue)}
            </p>
          ))}
          <button type="button" className="button" onClick={() => select(null)}>
            {t('close')}
          </button>
        </div>
      );
    case 'terminal':
      return <TerminalCardView key={card.card.id} card={card.card} onCompare={onCompare} />;
    case 'link':
      return <LinkCardView key={card.card.id} card={card.card} onCompare={onCompare} />;
  }
}
