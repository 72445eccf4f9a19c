import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { HTML_LANG } from '../../../i18n/language.ts';
import type { EquipmentClass } from '../../../network/equipment-class.ts';
import { GRADES } from '../../../network/provenance.ts';
import { MODES } from '../../../network/terminal.ts';
import {
  NO_FILTERS,
  type ShownNetwork,
  sameFilters,
  toggled,
} from '../../../state/explore/explore-filters.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { Segment } from '../../parts/segment.tsx';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { useCorridorName } from '../use-corridor-name.ts';
import { FilterCounts } from './filter-summary.tsx';
import { SeasonFilter } from './season-filter.tsx';

const FREQUENCIES = [
  ['any', 0],
  ['weekly', 1],
  ['daily', 7],
] as const;
const EQUIPMENT: readonly EquipmentClass[] = [
  'dry',
  'reefer',
  'open_top',
  'flat_rack',
  'lcl',
  'car',
  'wagon',
];

/** What is kept off the map and out of the lists, with how much each choice would show. */
export function FilterForm({ shown }: { readonly shown: ShownNetwork }): ReactNode {
  const { t } = useTranslation('explore');
  const filters = useExplore((state) => state.filters);
  const clear = useExplore((state) => state.clearFilters);
  const isClear = sameFilters(filters, NO_FILTERS);
  return (
    <>
      <div className="explore-form__head">
        <FilterCounts shown={shown} />
        {isClear ? null : (
          <button type="button" className="link" onClick={clear}>
            {t(shown.links.length === 0 ? 'filters.clearAll' : 'filters.clear')}
          </button>
        )}
      </div>
      <ModeFilter shown={shown} />
      <CorridorFilter shown={shown} />
      <FrequencyFilter />
      <ChoiceFilters />
      <SeasonFilter />
      <GradeFilter shown={shown} />
    </>
  );
}

interface CheckRowProps {
  readonly isOn: boolean;
  readonly count: number;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function CheckRow({ isOn, count, onToggle, children }: CheckRowProps): ReactNode {
  return (
    <label className="check-row">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span className="check-row__name">{children}</span>
      <span className="check-row__count">{formatNumber(count)}</span>
    </label>
  );
}

function ModeFilter({ shown }: { readonly shown: ShownNetwork }): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const hidden = useExplore((state) => state.filters.hiddenModes);
  const filter = useExplore((state) => state.filter);
  return (
    <fieldset className="facet">
      <legend>{t('filters.modes')}</legend>
      {MODES.map((mode) => (
        <CheckRow
          key={mode}
          isOn={!hidden.includes(mode)}
          count={shown.counts.modes.get(mode) ?? 0}
          onToggle={() => filter({ hiddenModes: toggled(hidden, mode) })}
        >
          <span aria-hidden="true">
            <ModeBox mode={mode} />
          </span>{' '}
          {t(`modes.${mode}`, { ns: 'words' })}
        </CheckRow>
      ))}
    </fieldset>
  );
}

function CorridorFilter({ shown }: { readonly shown: ShownNetwork }): ReactNode {
  const { t } = useTranslation('explore');
  const { view } = useAtlas();
  const nameOf = useCorridorName();
  const hidden = useExplore((state) => state.filters.hiddenCorridors);
  const filter = useExplore((state) => state.filter);
  return (
    <fieldset className="facet">
      <legend>{t('filters.corridors')}</legend>
      {view.corridors.map(({ id }) => (
        <CheckRow
          key={id}
          isOn={!hidden.includes(id)}
          count={shown.counts.corridors.get(id) ?? 0}
          onToggle={() => filter({ hiddenCorridors: toggled(hidden, id) })}
        >
          {nameOf(id)}
        </CheckRow>
      ))}
    </fieldset>
  );
}

function FrequencyFilter(): ReactNode {
  const { t } = useTranslation('explore');
  const least = useExplore((state) => state.filters.leastPerWeek);
  const filter = useExplore((state) => state.filter);
  return (
    <fieldset className="facet">
      <legend>{t('filters.frequency')}</legend>
      <Segment
        choices={FREQUENCIES.map(([name, perWeek]) => ({
          id: perWeek,
          label: t(`filters.frequencies.${name}`),
        }))}
        chosen={least}
        onChoose={(leastPerWeek) => filter({ leastPerWeek })}
      />
      <label className="facet__line">
        <span className="mut">{t('filters.frequencyBox')}</span>
        <span className="input input--figure facet__figure">
          <input
            type="number"
            min={0}
            max={999}
            value={least}
            onChange={(event) => filter({ leastPerWeek: Math.max(0, Number(event.target.value) || 0) })}
          />
          <span className="input__unit">{t('filters.perWeek')}</span>
        </span>
      </label>
    </fieldset>
  );
}

function ChoiceFilters(): ReactNode {
  const { t } = useTranslation('explore');
  const { view } = useAtlas();
  const language = useLanguage();
  const { country, equipment } = useExplore((state) => state.filters);
  const filter = useExplore((state) => state.filter);
  const countryName = useCountryNames();
  const countries = useMemo(() => {
    const codes = [...new Set(view.terminals.map((terminal) => terminal.country))];
    const named = codes.map((code) => ({ code, name: countryName(code) }));
    return named.sort((a, b) => a.name.localeCompare(b.name, HTML_LANG[language]));
  }, [view, language, countryName]);
  return (
    <div className="facet">
      <label className="facet__line">
        <span className="facet__label">{t('filters.country')}</span>
        <span className="input">
          <select value={country ?? ''} onChange={(event) => filter({ country: event.target.value || null })}>
            <option value="">{t('filters.anyCountry')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </label>
      <label className="facet__line">
        <span className="facet__label">{t('filters.equipment')}</span>
        <span className="input">
          <select
            value={equipment ?? ''}
            onChange={(event) =>
              filter({ equipment: EQUIPMENT.find((each) => each === event.target.value) ?? null })
            }
          >
            <option value="">{t('filters.anyEquipment')}</option>
            {EQUIPMENT.map((each) => (
              <option key={each} value={each}>
                {t(`equipmentClasses.${each}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
    </div>
  );
}

function GradeFilter({ shown }: { readonly shown: ShownNetwork }): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const { hiddenGrades, showsClosed } = useExplore((state) => state.filters);
  const filter = useExplore((state) => state.filter);
  return (
    <fieldset className="facet">
      <legend>{t('filters.grades')}</legend>
      <div className="facet__chips">
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            className="chip"
            aria-pressed={!hiddenGrades.includes(grade)}
            aria-label={`${grade} ${t(`grades.${grade}`, { ns: 'words' })} ${shown.counts.grades.get(grade) ?? 0}`}
            title={t(`grades.${grade}`, { ns: 'words' })}
            onClick={() => filter({ hiddenGrades: toggled(hiddenGrades, grade) })}
          >
            <span className={`grade grade--${grade.toLowerCase()}`}>{grade}</span>
            {formatNumber(shown.counts.grades.get(grade) ?? 0)}
          </button>
        ))}
      </div>
      <CheckRow
        isOn={showsClosed}
        count={shown.counts.closed}
        onToggle={() => filter({ showsClosed: !showsClosed })}
      >
        {t('filters.closed')}
      </CheckRow>
    </fieldset>
  );
}
