import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetPackage } from '../../../../contract/demand/target.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import {
  changeName,
  goalSentence,
  relaxationText,
  settingText,
  teuText,
} from '../../../../i18n/target/target-words.ts';
import type { TargetDone } from '../../../../state/demand/target-store.ts';
import { inYuan } from '../../../../units/money.ts';
import { usePolicy } from '../../../contexts/policy-context.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { scenarioTitle } from '../../scenario-title.ts';
import { AloneTable } from './alone-table.tsx';
import { FigureList } from './figure-list.tsx';

interface TargetFoundProps {
  readonly done: TargetDone;
  readonly isStale: boolean;
}

/** Packages as cards, each to be opened as a scenario; or how far each condition would have to give. */
export function TargetFound({ done: { report, asked }, isStale }: TargetFoundProps): ReactNode {
  const { t } = useTranslation('target');
  const language = useLanguage();
  const presets = usePolicy((state) => state.presets);
  const { goal, start, packages, relaxations, runs } = report;
  const names = {
    months: asked.months.join(', '),
    scenario: scenarioTitle(asked.scenario.scenario, presets, language),
    baseline: scenarioTitle(asked.baseline.scenario, presets, language),
  };
  return (
    <div className="target__found" data-stale={isStale}>
      {isStale ? <p className="note">{t('stale')}</p> : null}
      <p className="song">{goalSentence(goal, names, language)}</p>
      <p>{t('start', { reached: teuText(start.reached), outlay: formatNumber(inYuan(start.outlay)) })}</p>
      <p>
        {packages.length > 0
          ? t('found', { count: packages.length })
          : t(relaxations.length > 0 ? 'none' : 'nothingMoves')}
      </p>
      {relaxations.length > 0 ? <p>{t('relaxTitle')}</p> : null}
      <ul className="target__cards">
        {packages.map((own, index) => (
          <PackageCard
            key={own.scenario.id + JSON.stringify(own.settings)}
            title={goal.kind === 'keep' && index === 0 ? t('smallest') : t('package', { n: index + 1 })}
            own={own}
            report={report}
          />
        ))}
        {relaxations.map((own) => (
          <PackageCard
            key={own.condition}
            title={relaxationText(own, language)}
            own={own.package}
            report={report}
          />
        ))}
      </ul>
      <AloneTable report={report} />
      <p className="mut">{t('basis', { runs })}</p>
    </div>
  );
}

interface PackageCardProps {
  readonly title: string;
  readonly own: TargetPackage;
  readonly report: TargetDone['report'];
}

function PackageCard({ title, own, report }: PackageCardProps): ReactNode {
  const { t } = useTranslation('target');
  const language = useLanguage();
  const setScenario = usePolicy((state) => state.setScenario);
  return (
    <li className="target__card">
      <h5 className="target__title">{title}</h5>
      <ul className="target__settings">
        {own.settings.map((setting) => {
          const name = changeName(setting.change, report, language);
          return (
            <li key={name}>
              {name} <b>{settingText(setting, language)}</b>
            </li>
          );
        })}
      </ul>
      <FigureList figures={own.figures} goal={report.goal} />
      <button type="button" className="button button--small" onClick={() => void setScenario(own.scenario)}>
        {t('openScenario')}
      </button>
    </li>
  );
}
