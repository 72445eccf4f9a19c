import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMomentShort, formatPrice, formatQuantity } from '../../i18n/format.ts';
import { loadOf } from '../../state/enquiry/load-of.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

interface EnquirySummaryProps {
  readonly isFormOpen: boolean;
  readonly onToggle: () => void;
}

/** The enquiry in one line, where the form has no column of its own, with the way to change it. */
export function EnquirySummary({ isFormOpen, onToggle }: EnquirySummaryProps): ReactNode {
  const { t } = useTranslation('form');
  const ends = useEnds();
  const rest = useRest();
  return (
    <section className="summary" aria-label={t('regions.summary')}>
      <p className="summary__text">
        <span className="summary__ends">{ends}</span> <span className="summary__rest">{rest}</span>
      </p>
      <button
        type="button"
        className="button"
        aria-expanded={isFormOpen}
        aria-controls="enquiry"
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
  const parts = [
    load === 'lcl'
      ? t('summaryLot', { commodity })
      : t('summary', { boxes, equipment: load === 'box' ? equipment : t(`equipment.${load}`), commodity }),
    volumeM3 === '' ? '' : `${formatQuantity(volumeM3)} ${t('units.volumeM3')}`,
    grossTonnes === '' ? '' : `${formatQuantity(grossTonnes)} ${t(`units.gross.${load}`)}`,
    valueCny === '' ? '' : formatPrice(valueCny, 'CNY', 0),
    formatMomentShort(ready, language),
    deadline === '' ? '' : t('summaryBy', { day: formatMomentShort(deadline, language) }),
  ];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}
