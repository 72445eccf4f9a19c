import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segment } from '../../parts/segment.tsx';
import { FigureBox } from '../cards/figure-box.tsx';
import type { FigureForm } from '../cards/typed-figure.ts';
import type { ExpiryFieldProps } from './expiry-field-props.ts';
import { SuccessorField } from './successor-field.tsx';

const KINDS = ['lapse', 'extend', 'taper', 'replaced'] as const;
const TAPER_MONTHS = 12;
const MONTHS: FigureForm = { isShare: false, limits: [1, 120] };

/** What is assumed of the text after its last day: one choice, and the size of it where it has one. */
export function ExpiryField(props: ExpiryFieldProps): ReactNode {
  const { expiry, nothingEnds, texts, onExpiry } = props;
  const { t } = useTranslation('policy');
  // Where no text that follows is loaded, there is first to say what takes the place of this one.
  const [isAsking, setAsking] = useState(false);
  const kind = expiry === 'mixed' ? null : expiry.kind === 'text' ? 'replaced' : expiry.kind;
  const chosen = isAsking ? 'replaced' : kind;
  const choose = (next: (typeof KINDS)[number]): void => {
    const [text] = texts;
    setAsking(next === 'replaced' && kind !== 'replaced' && text === undefined);
    if (next === 'taper') onExpiry({ kind: next, months: TAPER_MONTHS });
    else if (next !== 'replaced') onExpiry({ kind: next });
    else if (kind !== 'replaced' && text) onExpiry({ kind: 'text', replacements: text.replacements });
  };
  return (
    <fieldset className="expiry">
      <legend className="mut">{t('after_expiry')}</legend>
      <Segment
        choices={KINDS.map((id) => ({ id, label: t(`expiry.${id}`) }))}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen === 'taper' && expiry !== 'mixed' && expiry.kind === 'taper' ? (
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
      {chosen === 'replaced' ? <SuccessorField {...props} onChosen={() => setAsking(false)} /> : null}
      {nothingEnds && chosen !== 'replaced' ? (
        <span className="mut expiry__remark" role="note">
          {t('expiry.nothing_ends')}
        </span>
      ) : null}
      {chosen === null ? <span className="mut expiry__remark">{t('expiry.mixed')}</span> : null}
    </fieldset>
  );
}
