import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HTML_LANG } from '../../../i18n/language.ts';
import { beijingDate } from '../../../units/instant.ts';
import { useSurroundings } from '../../contexts/engine-context.tsx';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';

const MONTHS_AHEAD = 12;

/** Keeps what runs in a month: this one, or one of those that follow. */
export function SeasonFilter(): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { now } = useSurroundings();
  const month = useExplore((state) => state.filters.month);
  const filter = useExplore((state) => state.filter);
  const present = beijingDate(now()).slice(0, 7);
  const months = useMemo(() => {
    const ahead = monthsFrom(present);
    const choices = month === null || ahead.includes(month) ? ahead : [month, ...ahead].sort();
    const names = new Intl.DateTimeFormat(HTML_LANG[language], {
      year: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return choices.map((id) => ({ id, name: names.format(new Date(`${id}-01T00:00:00Z`)) }));
  }, [present, month, language]);
  return (
    <div className="facet">
      <label className="facet__line">
        <span className="facet__label">{t('filters.month')}</span>
        <span className="input">
          <select value={month ?? ''} onChange={(event) => filter({ month: event.target.value || null })}>
            <option value="">{t('filters.anyMonth')}</option>
            {months.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </label>
      {month === null ? null : <p className="mut">{t('filters.monthNote')}</p>}
    </div>
  );
}

function monthsFrom(first: string): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) => {
    const index = month - 1 + ahead;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
