import { type ReactNode, useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import '../../i18n/quote/desk-texts.ts';
import { EMPTY_INPUTS } from '../../state/enquiry/enquiry-inputs.ts';
import { officeFile } from '../../state/quotes/quote-contents.ts';
import { useApp } from '../contexts/store-context.tsx';
import { Sheet, SheetHead } from '../parts/sheet/sheet.tsx';
import { type CheckedFile, QuoteCheck } from './quote-check.tsx';
import { QuoteList } from './quote-list.tsx';
import { QuoteMaker } from './quote-maker.tsx';
import { useQuoteDesk } from './use-quote-desk.ts';
import './quote.css';

const TABS = ['make', 'list', 'check'] as const;
type TabId = (typeof TABS)[number];

interface QuoteDialogProps {
  /** The route it opens with. */
  readonly itinerary: string;
  readonly onClose: () => void;
}

/** Makes quotes of the answer on screen, keeps them, and checks those that come back. */
export function QuoteDialog({ itinerary, onClose }: QuoteDialogProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const desk = useQuoteDesk();
  const edit = useApp((state) => state.edit);
  const [tab, setTab] = useState<TabId>('make');
  const [routes, setRoutes] = useState<readonly string[]>([itinerary]);
  const [file, setFile] = useState<CheckedFile | null>(null);
  const count = useStore(desk, (state) => state.quotes.length);
  const label = (id: TabId): string => (id === 'list' ? t('listCount', { count }) : t(`tabs.${id}`));
  return (
    <Sheet title={t('title')} extent="page" className="quote-dialog" onClose={onClose}>
      <Tabs
        className="quote-dialog__tabs"
        selectedKey={tab}
        onSelectionChange={(key: Key) => setTab(TABS.find((id) => id === key) ?? 'make')}
      >
        <SheetHead title={t('title')} onClose={onClose}>
          <TabList className="tabs" aria-label={t('tabList')}>
            {TABS.map((id) => (
              <Tab key={id} id={id} className="tabs__item">
                {label(id)}
              </Tab>
            ))}
          </TabList>
        </SheetHead>
        <TabPanel id="make" className="quote-dialog__body">
          <QuoteMaker desk={desk} routes={routes} onRoutes={setRoutes} />
        </TabPanel>
        <TabPanel id="list" className="quote-dialog__body">
          <QuoteList
            desk={desk}
            onRevise={(sealed) => {
              const { asOf: _, ...inputs } = sealed.quote.inputs.enquiry;
              desk.getState().revise(sealed);
              setRoutes(sealed.quote.offers.map((offer) => offer.itinerary));
              edit({ ...EMPTY_INPUTS, ...inputs }, 'choice');
              setTab('make');
            }}
            onCheck={(sealed) => {
              setFile(officeFile(sealed));
              setTab('check');
            }}
          />
        </TabPanel>
        <TabPanel id="check" className="quote-dialog__body">
          <QuoteCheck desk={desk} file={file} onFile={setFile} />
        </TabPanel>
      </Tabs>
    </Sheet>
  );
}
