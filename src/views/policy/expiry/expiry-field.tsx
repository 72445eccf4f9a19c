import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpiryChoice } from '../../../state/policy/policy-situation.ts';
import { addDays } from '../../../units/calendar-day.ts';
import { FigureBox } from '../cards/figure-box.tsx';
import type { FigureForm } from '../cards/typed-figure.ts';
import { LAST_OF_TEXT } from '../day-span.ts';

const KINDS = ['lapse', 'extend', 'taper', 'replaced'] as const;
const TAPER_MONTHS = 12;
const SUCCESSOR_SHARE = 0.1;
const MONTHS: FigureForm = { isShare: false, limits: [1, 120] };
const SHARE: FigureForm = { isShare: true, limits: [0, 1] };

interface ExpiryFieldProps {
  readonly expiry: ExpiryChoice | 'mixed';
  /** Charge lines a successor would reduce; none where no relief of the goods ends. Null without goods. */
  readonly lines: readonly string[] | null;
  readonly onExpiry: (choice: ExpiryChoice) => void;
}

/** What is assumed of the text after its last day: one choice, and the size of it where it has one. */
export function ExpiryField({ expiry, lines, onExpiry }: ExpiryFieldProps): ReactNode {
  const { t } = useTranslation('policy');
  const chosen = expiry === 'mixed' ? null : expiry.kind;
  const choiceOf = (kind: (typeof KINDS)[number]): ExpiryChoice => {
    if (kind === 'taper') return { kind, months: TAPER_MONTHS };
    if (kind !== 'replaced') return { kind };
    return { kind, share: SUCCESSOR_SHARE, lines: lines ?? [], from: addDays(LAST_OF_TEXT, 1) };
  };
  const isReplaceable = lines !== null && lines.length > 0;
  return (
    <fieldset className="expiry">
      <legend className="mut">{t('after_expiry')}</legend>
      <div className="segment">
        {KINDS.map((kind) => (
          <label key={kind} className="segment__item expiry__choice">
            <input
              type="radio"
              className="visually-hidden"
              name="expiry"
              checked={chosen === kind}
              disabled={kind === 'replaced' && chosen !== kind && !isReplaceable}
              onChange={() => onExpiry(choiceOf(kind))}
            />
            {t(`expiry.${kind}`)}
          </label>
        ))}
      </div>
      {expiry !== 'mixed' && expiry.kind === 'taper' ? (
        <FigureBox
          label={t('taper_months')}
          className="input input--figure expiry__box"
          form={MONTHS}
          value={String(expiry.months)}
          unit={t('taper_unit')}
          onFigure={(months) => {
            if (months !== null) onExpiry({ kind: 'taper', months: Math.round(months) });
          }}
        />
      ) : null}
      {expiry !== 'mixed' && expiry.kind === 'replaced' ? (
        <FigureBox
          label={t('successor_share')}
          className="input input--figure expiry__box"
          form={SHARE}
          value={String(expiry.share)}
          unit={t('per_cent')}
          onFigure={(share) => {
            if (share !== null) onExpiry({ ...expiry, share });
          }}
        />
      ) : null}
      <Remark expiry={expiry} isReplaceable={isReplaceable} hasGoods={lines !== null} />
    </fieldset>
  );
}

interface RemarkProps {
  readonly expiry: ExpiryChoice | 'mixed';
  readonly isReplaceable: boolean;
  readonly hasGoods: boolean;
}

/** What a choice means, or why one cannot be made. */
function Remark({ expiry, isReplaceable, hasGoods }: RemarkProps): ReactNode {
  const { t } = useTranslation('policy');
  const text =
    expiry === 'mixed'
      ? t('expiry.mixed')
      : expiry.kind === 'replaced'
        ? t('successor_meaning')
        : isReplaceable
          ? null
          : t(hasGoods ? 'successor_nothing' : 'successor_no_goods');
  return text === null ? null : <span className="mut expiry__remark">{text}</span>;
}
