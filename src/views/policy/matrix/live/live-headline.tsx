import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveHeadline as Headline } from '../../../../contract/demand/live-headline.ts';
import { signedAmount, signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import type { Language } from '../../../../i18n/language.ts';
import { fen } from '../../../../units/money.ts';
import { useLanguage } from '../../../texts/use-language.ts';

interface LiveHeadlineProps {
  /** Under the thumb. */
  readonly now: Headline;
  /** Of the run. */
  readonly run: Headline;
}

const KG_PER_TONNE = 1000;

const FIGURES: readonly {
  readonly id: 'invoice' | 'teuShifted' | 'outlay' | 'co2eKg';
  readonly write: (headline: Headline, language: Language) => string;
}[] = [
  {
    id: 'invoice',
    write: ({ invoice }, language) => signedAmount(fen(invoice.after - invoice.before), language),
  },
  { id: 'teuShifted', write: ({ teuShifted }) => formatNumber(teuShifted, 1) },
  { id: 'outlay', write: ({ outlay }, language) => signedAmount(outlay, language) },
  { id: 'co2eKg', write: ({ co2eKg }) => signedNumber((co2eKg.after - co2eKg.before) / KG_PER_TONNE, 1) },
];

/** The four figures of the headline as they follow a thumb, each beside that of the run. */
export function LiveHeadline({ now, run }: LiveHeadlineProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  return (
    <dl className="live__figures">
      {FIGURES.map(({ id, write }) => {
        const [own, before] = [write(now, language), write(run, language)];
        return (
          <div key={id} className="live__figure">
            <dt>{t(`ranges.figures.${id}`)}</dt>
            <dd className="live__now" data-figure={id}>
              {own}
            </dd>
            <dd className="mut">
              {own === before ? t('live.asInRun') : t('live.inRun', { figure: before })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
