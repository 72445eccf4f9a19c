import { type CSSProperties, type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/desk/what-if-texts.ts';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { formatMoney, formatQuantity } from '../../i18n/format.ts';
import { type Supposition, supposed } from '../../state/enquiry/supposed.ts';
import './what-if.css';

const KINDS = ['usd', 'eur', 'fuel', 'discount', 'delay'] as const;
type Kind = (typeof KINDS)[number];

interface WhatIfProps {
  readonly answer: Answer;
  /** The open route, of which a discount and a delay are supposed. */
  readonly itinerary: AnswerItinerary;
}

/** One thing of the bills drawn up or down: which route is best then, and the points at which that changes. */
export function WhatIf({ answer, itinerary }: WhatIfProps): ReactNode {
  const { t } = useTranslation('whatIf');
  const id = useId();
  const [kind, setKind] = useState<Kind>('usd');
  const [amount, setAmount] = useState(0);
  const dayCost = answer.query.dayCostCny;
  const supposition = useMemo(
    () => suppositionOf(kind, itinerary.id, dayCost),
    [kind, itinerary.id, dayCost],
  );
  // A route that is folded away may lead under other bills; one that nobody offers may not.
  const itineraries = useMemo(
    () => [
      ...answer.itineraries,
      ...answer.dominated.flatMap((one) => (one.kind === 'contrived' ? [] : [one.itinerary])),
    ],
    [answer],
  );
  const points = useMemo(() => supposed.points(itineraries, supposition), [itineraries, supposition]);
  const { least, most, step } = supposed.within[supposition.kind];
  const best = supposed.best(itineraries, supposition, amount);
  const write = (value: number): string => {
    const signed = `${kind !== 'delay' && kind !== 'discount' && value > 0 ? '+' : ''}${formatQuantity(value, 2)}`;
    return t(kind === 'delay' ? 'days' : 'percent', { value: signed });
  };
  if (best === null) return <p className="mut">{t('noComplete')}</p>;
  const part: CSSProperties & Record<'--slider-part', string> = {
    '--slider-part': `${((amount - least) / (most - least)) * 100}%`,
  };
  return (
    <section className="what-if" aria-labelledby={`${id}-title`}>
      <h3 className="panel-title" id={`${id}-title`}>
        {t('title')}
      </h3>
      <p className="mut">{t('what')}</p>
      <p className="what-if__row">
        <span className="input">
          <select
            aria-label={t('choose')}
            value={kind}
            onChange={({ target }) => {
              setKind(KINDS.find((one) => one === target.value) ?? 'usd');
              setAmount(0);
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kinds.${one}`, { letter: itinerary.letter })}
              </option>
            ))}
          </select>
        </span>
        <input
          className="slider"
          type="range"
          min={least}
          max={most}
          step={step}
          value={amount}
          style={part}
          aria-label={t(`kinds.${kind}`, { letter: itinerary.letter })}
          aria-valuetext={write(amount)}
          onChange={({ target }) => setAmount(Number(target.value))}
        />
        <output className="what-if__amount">{write(amount)}</output>
      </p>
      {kind === 'fuel' ? <p className="mut">{t('fuelShares', supposed.fuelPercents)}</p> : null}
      <p role="status">
        {t('now', {
          letter: best.letter,
          total: formatMoney(supposed.total(best, supposition, amount), 2),
        })}
      </p>
      {points.length === 0 ? (
        <p className="mut">{t('none', { letter: best.letter })}</p>
      ) : (
        <ul>
          {points.map(({ at, below, above }) => (
            <li key={at}>
              {t('point', { at: write(at), below: below.letter, above: above.letter })}{' '}
              <button type="button" className="link" disabled={amount === at} onClick={() => setAmount(at)}>
                {t('set', { at: write(at) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function suppositionOf(kind: Kind, route: string, dayCost: Answer['query']['dayCostCny']): Supposition {
  switch (kind) {
    case 'usd':
      return { kind: 'rate', currency: 'USD' };
    case 'eur':
      return { kind: 'rate', currency: 'EUR' };
    case 'fuel':
      return { kind };
    case 'discount':
      return { kind, route };
    case 'delay':
      return { kind, route, dayCost };
  }
}
