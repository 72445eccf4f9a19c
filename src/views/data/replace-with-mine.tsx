import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FigureCard } from '../../engine/figure-contract.ts';
import { dataTexts } from '../../i18n/data-texts.ts';
import type { AnswerCharge } from '../../results/answer-schema.ts';
import type { DataDesk } from '../../state/data-desk.ts';
import { isSameFigure } from '../../state/own-figures.ts';
import type { Issue } from '../../units/issue.ts';
import { useIssueText } from '../use-issue-text.ts';
import { useLateTexts } from '../use-late-texts.ts';
import { useDeskIfAny } from './desk-context.tsx';
import { OwnFigureForm } from './own-figure-form.tsx';
import './own-form.css';

interface ReplaceWithMineProps {
  readonly charge: AnswerCharge;
  /** Equipment and commodity of the enquiry. */
  readonly equipment: string;
  readonly commodity: string;
  readonly onDone: () => void;
}

/** Puts one's own price in the place of the one a line was billed by, where the line stands. */
export function ReplaceWithMine(props: ReplaceWithMineProps): ReactNode {
  const desk = useDeskIfAny();
  return desk === null || props.charge.tariff === '' ? null : <Replacement {...props} desk={desk} />;
}

function Replacement({
  charge,
  equipment,
  commodity,
  onDone,
  desk,
}: ReplaceWithMineProps & { readonly desk: DataDesk }): ReactNode {
  useLateTexts('data', dataTexts);
  const { t } = useTranslation('data');
  const write = useIssueText();
  const draft = useStore(desk.own, (state) => state.draft);
  const [card, setCard] = useState<FigureCard | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { edit, remove } = desk.own.getState();

  const begin = async (): Promise<void> => {
    const { tariff, code, basis, eventDate } = charge;
    const found = await desk.figureCard({
      target: 'charge',
      tariff,
      code,
      basis,
      equipment,
      commodity,
      date: eventDate,
    });
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
        <OwnFigureForm draft={draft} onSaved={onDone} />
        {card.own === null ? null : (
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
        {t(charge.status === 'contract' ? 'card.edit_own' : 'card.replace')}
      </button>
      {issues.map((issue) => (
        <span key={issue.path} className="error">
          {write(issue)}
        </span>
      ))}
    </p>
  );
}
