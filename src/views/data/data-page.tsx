import { type ReactNode, useEffect } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import '../../i18n/data-texts.ts';
import { DATA_SECTIONS, type DataSection } from '../../state/data/data-store.ts';
import { useData } from '../contexts/desk-context.tsx';
import { laterPart } from '../parts/later-part.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { BacktestSection } from './backtest/backtest-section.tsx';
import { BasemapSection } from './basemap-section.tsx';
import { CrossingsSection } from './crossings/crossings-section.tsx';
import { EditionSection } from './edition-section.tsx';
import { FigureCardPanel } from './figure-card-panel.tsx';
import { FigureSearch } from './figure-search.tsx';
import { PricesSection } from './prices/prices-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { TestMeSection } from './test-me-section.tsx';
import { UserFiguresDot } from './user-figures-context-item.tsx';
import { UserFiguresSection } from './user-figures-section.tsx';
import './data.css';
import './user-figure-form.css';

/** Nobody who has no rate sheets needs it. */
const RatesSection = laterPart(async () => (await import('./rates/rates-section.tsx')).RatesSection);

/** What every figure rests on, and the person's own in its place. */
export function DataPage(): ReactNode {
  const { t } = useTranslation('data');
  const section = useData((state) => state.section);
  const open = useData((state) => state.open);
  const load = useData((state) => state.load);
  const hasSheet = useData((state) => state.sheet !== null);

  useEffect(() => {
    if (!hasSheet) void load();
  }, [hasSheet, load]);

  const onSelectionChange = (key: Key): void => {
    const next = DATA_SECTIONS.find((candidate) => candidate === key);
    if (next) open(next);
  };
  return (
    <main className="data">
      <Tabs className="data__main" selectedKey={section} onSelectionChange={onSelectionChange}>
        <TabList className="tabs data__tabs" aria-label={t('sections_name')}>
          {DATA_SECTIONS.map((id) => (
            <Tab key={id} id={id} className="tabs__item">
              {t(`sections.${id}`)}
              {id === 'user_figures' ? <UserFiguresDot /> : null}
            </Tab>
          ))}
        </TabList>
        {DATA_SECTIONS.map((id) => (
          <TabPanel key={id} id={id} className="data__section">
            <h2 className="visually-hidden">{t(`sections.${id}`)}</h2>
            <Section id={id} />
          </TabPanel>
        ))}
      </Tabs>
      <aside className="data__side" id="results" tabIndex={-1} aria-label={t('card.title')}>
        <h2 className="panel-title">{t('card.title')}</h2>
        <FigureSearch />
        <FigureCardPanel />
      </aside>
    </main>
  );
}

function Section({ id }: { readonly id: DataSection }): ReactNode {
  const sheet = useData((state) => state.sheet);
  if (id === 'user_figures') return <UserFiguresSection />;
  if (id === 'rate_sheets') return <RatesSection />;
  if (id === 'backtest') return <BacktestSection />;
  if (id === 'test_me') return <TestMeSection />;
  if (id === 'basemap') return <BasemapSection />;
  if (sheet === null) return <Missing />;
  if (id === 'prices') return <PricesSection sheet={sheet} />;
  if (id === 'crossings') return <CrossingsSection sheet={sheet} />;
  return id === 'sources' ? <SourcesSection sheet={sheet} /> : <EditionSection sheet={sheet} />;
}

/** The sheet is on its way, or did not come. */
function Missing(): ReactNode {
  const { t } = useTranslation('data');
  const issues = useData((state) => state.issues);
  const hasFailed = useData((state) => state.hasFailed);
  const load = useData((state) => state.load);
  const write = useIssueText();
  if (!hasFailed) {
    return (
      <p className="mut" role="status">
        {t('loading')}
      </p>
    );
  }
  return (
    <div className="note note--error" role="alert">
      {issues.map((issue) => (
        <p key={`${issue.code} ${issue.path}`}>
          <span className="note__code">{issue.code}</span> {write(issue)}
        </p>
      ))}
      <button type="button" className="button button--small" onClick={() => void load()}>
        {t('retry')}
      </button>
    </div>
  );
}
