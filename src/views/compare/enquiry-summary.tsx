import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMomentShort, formatPrice, formatQuantity } from '../../i18n/format.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { loadOf } from '../../state/enquiry/load-of.ts';
import { typedFigure } from '../../state/enquiry/typed-figure.ts';
import { formatInstant } from '../../units/instant.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

interface EnquirySummaryProps {
  readonly isFormOpen: boolean;
  /** What the button opens and closes. */
  readonly formId: string;
  readonly toggle: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** The enquiry in one line, where the form has no column of its own, with the way to change it. */
export function EnquirySummary({ isFormOpen, formId, toggle, onToggle }: EnquirySummaryProps): ReactNode {
  const { t } = useTranslation('form');
  const ends = useEnds();
  const rest = useRest();
  return (
    <section className="summary" aria-label={t('regions.summary')}>
      <p className="summary__text">
        <span className="summary__ends">{ends}</span> <span className="summary__rest">{rest}</span>
      </p>
      <button
        ref={toggle}
        type="button"
        className="button"
        aria-expanded={isFormOpen}
        aria-controls={formId}
        aria-label={isFormOpen ? undefined : t('editName')}
        onClick={onToggle}
      >
        {t(isFormOpen ? 'done' : 'edit')}
      </button>
    </section>
  );
}

function useEnds(): string {
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  const { from, to } = useApp((state) => state.inputs);
  const nameOf = (id: string) => catalogue?.places.find((place) => place.id === id)?.names[language] ?? id;
  return `${nameOf(from)} → ${nameOf(to)}`;
}

function useRest(): string {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const inputs = useApp((state) => state.inputs);
  const catalogue = useApp((state) => state.catalogue);
  const commodity = catalogue?.commodities.find(({ id }) => id === inputs.commodity)?.names[language] ?? '';
  const { boxes, equipment, grossTonnes, volumeM3, valueCny, ready, deadline } = inputs;
  const load = loadOf(equipment);
  const goods = {
    box: () => t('summary', { boxes, equipment, commodity }),
    lcl: () => t('summaryLot', { commodity }),
    car: () => t('summaryCount', { boxes, unit: t('units.count.car'), commodity }),
    wagon: () => t('summaryCount', { boxes, unit: t('units.count.wagon'), commodity }),
  }[load];
  const parts = [
    goods(),
    volumeM3 === '' ? '' : `${writeFigure('volumeM3', volumeM3, formatQuantity)} ${t('units.volumeM3')}`,
    grossTonnes === ''
      ? ''
      : `${writeFigure('grossTonnes', grossTonnes, formatQuantity)} ${t(`units.gross.${load}`)}`,
    valueCny === '' ? '' : writeFigure('valueCny', valueCny, (decimal) => formatPrice(decimal, 'CNY', 0)),
    formatMomentShort(readTime(ready), language),
    deadline === '' ? '' : t('summaryBy', { day: formatMomentShort(readTime(deadline), language) }),
  ];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}

/** A typed figure as figures are written; other text as it is. */
function writeFigure(
  field: 'volumeM3' | 'grossTonnes' | 'valueCny',
  typed: string,
  write: (decimal: string) => string,
): string {
  const figure = typedFigure(field, typed);
  return figure === null ? typed : write(figure.decimal);
}

/** A typed time in the program's own form, so that it can be written short; other text as it is. */
function readTime(typed: string): string {
  const at = valueIn(readMoment(typed));
  return at === null ? typed : formatInstant(at);
}
