import { type ReactNode, useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatRouteName } from '../../../i18n/format.ts';
import { itineraryOf } from '../../../state/enquiry/described-itineraries.ts';
import { laterPart } from '../../parts/later-part.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { Checklist } from './checklist.tsx';
import { CostLines } from './cost-lines.tsx';
import { CsvButton } from './csv-button.tsx';
import { RouteCautions } from './route-cautions.tsx';
import { SourceList } from './source-list.tsx';
import { Timeline } from './timeline.tsx';
import './detail-panel.css';

const ContrastPanel = laterPart(async () => (await import('../contrast/contrast-panel.tsx')).ContrastPanel);
const QuoteDialog = laterPart(async () => (await import('../../quote/quote-dialog.tsx')).QuoteDialog);

const DETAIL_TABS = ['cost', 'checklist', 'timeline', 'contrast', 'sources'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

export interface DetailPanelProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
  readonly tab: DetailTab;
  readonly onTabChange: (tab: DetailTab) => void;
  /** True where the page shows the timeline beside this panel, which then needs no tab for it. */
  readonly timelineBeside: boolean;
}

/** Everything about one itinerary: its cost lines, its timeline, what its figures rest on. */
export function DetailPanel({
  answer,
  selectedId,
  tab,
  onTabChange,
  timelineBeside,
}: DetailPanelProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [isQuoting, setQuoting] = useState(false);
  const itinerary = itineraryOf(answer, selectedId);
  if (!itinerary) return <p className="detail detail__choose mut">{t('cost.choose')}</p>;
  const tabs = DETAIL_TABS.filter((key) => key !== 'timeline' || !timelineBeside);
  const shown = tabs.includes(tab) ? tab : 'cost';
  const onSelectionChange = (key: Key): void => {
    const next = tabs.find((candidate) => candidate === key);
    if (next) onTabChange(next);
  };
  return (
    <>
      <Tabs className="detail" selectedKey={shown} onSelectionChange={onSelectionChange}>
        <div className="detail__head">
          <TabList className="tabs detail__tabs" aria-label={t('tabs.name')}>
            {tabs.map((key) => (
              <Tab key={key} id={key} className="tabs__item">
                {t(`tabs.${key}`)}
              </Tab>
            ))}
          </TabList>
          <p className="detail__name">
            <b className="song">{itinerary.letter}</b> {formatRouteName(itinerary, language)}
            <button type="button" className="link" aria-haspopup="dialog" onClick={() => setQuoting(true)}>
              {t('tabs.quote')}
            </button>
            <CsvButton answer={answer} itinerary={itinerary} />
          </p>
        </div>
        <RouteCautions answer={answer} itinerary={itinerary} />
        <TabPanel id="cost" className="detail__body">
          <CostLines answer={answer} itinerary={itinerary} />
        </TabPanel>
        <TabPanel id="checklist" className="detail__body">
          <Checklist answer={answer} itinerary={itinerary} />
        </TabPanel>
        {timelineBeside ? null : (
          <TabPanel id="timeline" className="detail__body">
            <Timeline answer={answer} selectedId={selectedId} />
          </TabPanel>
        )}
        <TabPanel id="contrast" className="detail__body">
          <ContrastPanel answer={answer} itinerary={itinerary} />
        </TabPanel>
        <TabPanel id="sources" className="detail__body">
          <SourceList answer={answer} itinerary={itinerary} />
        </TabPanel>
      </Tabs>
      {isQuoting ? <QuoteDialog itinerary={itinerary.id} onClose={() => setQuoting(false)} /> : null}
    </>
  );
}
