import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BilledFigure, FigureCard } from '../../contract/figures.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import { dataTexts } from '../../i18n/data-texts.ts';
import type { DataDesk } from '../../state/data/data-desk.ts';
import { isSameFigure } from '../../state/figures/user-figure-list.ts';
import type { Issue } from '../../units/issue.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLateTexts } from '../texts/use-late-texts.ts';
import { UserFigureForm } from './user-figure-form.tsx';
import './user-figure-form.css';

interface ReplaceWithMineProps {
  readonly asked: FigureRef | BilledFigure;
  /** Whether a figure of one's own is in use there. */
  readonly isUserFigure: boolean;
  /** Which figure it is, where a card offers several. */
  readonly label?: string;
  readonly onDone: () => void;
}

/** Puts one's own figure in the place of the network's, where that is shown. */
export function ReplaceWithMine(props: ReplaceWithMineProps): ReactNode {
  const desk = useDeskIfAny();
  return desk === null ? null : <Replacement {...props} desk={desk} />;
}

function Replacement({
  asked,
  isUserFigure,
  label,
  onDone,
  desk,
}: ReplaceWithMineProps & { readonly desk: DataDesk }): ReactNode {
  useLateTexts('data', dataTexts);
  const { t } = useTranslation('data');
  const write = useIssueText();
  const draft = useStore(desk.userFigures, (state) => state.draft);
  const [card, setCard] = useState<FigureCard | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { edit, remove } = desk.userFigures.getState();

  const begin = async (): Promise<void> => {
    const found = await desk.figureCard(asked);
    if (!found.ok) {
      setIssues(found.issues);
      return;
    }
    setCard(found.value);
    edit(found.value);
  };
  const restore = async (): Promise<void> => {
    if (card) await remove(card.figure);
    onDone();
  };
  if (card && draft && isSameFigure(draft.figure, card.figure)) {
    return (
      <>
        <UserFigureForm draft={draft} onSaved={onDone} />
        {card.userFigure === null ? null : (
          <button type="button" className="link" onClick={() => void restore()}>
            {t('card.restore')}
          </button>
        )}
      </>
    );
  }
  return (
    <p className="replace-mine">
      <button type="button" className="link" onClick={() => void begin()}>
        {t(isUserFigure ? 'card.edit_mine' : 'card.replace')}
        {label === undefined ? '' : t('card.which', { which: label })}
      </button>
      {issues.map((issue) => (
        <span key={issue.path} className="error">
          {write(issue)}
        </span>
      ))}
    </p>
  );
}
