import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withOwnEvent } from '../../state/enquiry/event-changes.ts';
import {
  DELAY_UNITS,
  EFFECT_CHOICES,
  EMPTY_DRAFT,
  isUnfinished,
  type OwnEventDraft,
  SURCHARGE_CURRENCIES,
  SURCHARGE_UNITS,
  typedOf,
} from '../../state/enquiry/own-event-draft.ts';
import type { Issue } from '../../units/issue.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { Choice, LabelledRow, TextBox } from './event-form-parts.tsx';
import type { EventsProps } from './events-props.ts';
import { WhereBox } from './where-box.tsx';

/** What, where, from when to when, and what it does; the engine reads it before it is added. */
export function OwnEventForm({ changes, onChange }: EventsProps): ReactNode {
  const { t } = useTranslation('events');
  const engine = useEngine();
  const write = useIssueText();
  const id = useId();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const put = (part: Partial<OwnEventDraft>): void => setDraft({ ...draft, ...part });
  const isWrong = (part: string): boolean => issues.some(({ path }) => path.endsWith(`:${part}`));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The dialog stands within the form of the enquiry, which is not what is sent.
    event.stopPropagation();
    setMissing(isUnfinished(draft));
    setIssues([]);
    if (isUnfinished(draft)) return;
    const next = withOwnEvent(changes, typedOf(draft));
    const read = await engine.eventSheet(next);
    setIssues(read.ok ? [] : read.issues);
    if (!read.ok) return;
    onChange(next);
    setDraft(EMPTY_DRAFT);
  };

  return (
    <form className="events__form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      <h4 className="events__title">{t('add')}</h4>
      <LabelledRow label={t('where')} id={`${id}-where`}>
        <WhereBox
          id={`${id}-where`}
          value={draft.where}
          isInvalid={isWrong('where')}
          onValue={(where) => put({ where })}
        />
      </LabelledRow>
      {(['from', 'to'] as const).map((end) => (
        <LabelledRow key={end} label={t(end)} id={`${id}-${end}`}>
          <TextBox
            id={`${id}-${end}`}
            value={draft[end]}
            hint={t('dayHint')}
            isInvalid={isWrong(end)}
            onValue={(text) => put({ [end]: text })}
          />
        </LabelledRow>
      ))}
      <LabelledRow label={t('effect')} id={`${id}-effect`}>
        <Choice
          id={`${id}-effect`}
          value={draft.effect}
          options={EFFECT_CHOICES}
          nameOf={(effect) => t(`effects.${effect}`)}
          onValue={(effect) => put({ effect })}
        />
        {draft.effect === 'closed' ? null : (
          <TextBox
            label={t('amount')}
            value={draft.amount}
            hint={AMOUNT_HINTS[draft.effect]}
            isInvalid={isWrong('effect')}
            onValue={(amount) => put({ amount })}
          />
        )}
        <EffectUnit draft={draft} onDraft={put} />
      </LabelledRow>
      <LabelledRow label={t('what')} id={`${id}-what`}>
        <TextBox
          id={`${id}-what`}
          value={draft.what}
          hint={t('whatHint')}
          isInvalid={false}
          onValue={(what) => put({ what })}
        />
      </LabelledRow>
      {isMissing ? (
        <p className="field__message" role="alert">
          {t('missing')}
        </p>
      ) : null}
      {issues.map((issue) => (
        <p key={`${issue.code} ${issue.path}`} className="field__message" role="alert">
          <b>{issue.code}</b> {write(issue)}
        </p>
      ))}
      <div className="events__send">
        <button type="submit" className="button button--primary">
          {t('addNow')}
        </button>
      </div>
    </form>
  );
}

const AMOUNT_HINTS = { delay: '48', factor: '1.5', room: '60', surcharge: '1500' } as const;

interface EffectUnitProps {
  readonly draft: OwnEventDraft;
  readonly onDraft: (part: Partial<OwnEventDraft>) => void;
}

/** What the amount of an effect is in. */
function EffectUnit({ draft, onDraft }: EffectUnitProps): ReactNode {
  const { t } = useTranslation('events');
  switch (draft.effect) {
    case 'closed':
    case 'factor':
      return null;
    case 'room':
      return <span className="mut">%</span>;
    case 'delay':
      return (
        <Choice
          label={t('per')}
          value={draft.delayUnit}
          options={DELAY_UNITS}
          nameOf={(unit) => t(`units.${unit}`)}
          onValue={(delayUnit) => onDraft({ delayUnit })}
        />
      );
    case 'surcharge':
      return (
        <>
          <Choice
            label={t('currency')}
            value={draft.currency}
            options={SURCHARGE_CURRENCIES}
            nameOf={(currency) => currency}
            onValue={(currency) => onDraft({ currency })}
          />
          <Choice
            label={t('per')}
            value={draft.unit}
            options={SURCHARGE_UNITS}
            nameOf={(unit) => t(`bases.${unit}`)}
            onValue={(unit) => onDraft({ unit })}
          />
        </>
      );
  }
}
