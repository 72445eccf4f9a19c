import { type ReactNode, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import '../../i18n/quote/desk-texts.ts';
import { officeFile } from '../../state/quotes/quote-contents.ts';
import { useApp } from '../contexts/store-context.tsx';
import { Icon } from '../shell/icon.tsx';
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
  const { t } = useTranslation(['quoteDesk', 'shell']);
  const desk = useQuoteDesk();
  const edit = useApp((state) => state.edit);
  const [tab, setTab] = useState<TabId>('make');
  const [routes, setRoutes] = useState<readonly string[]>([itinerary]);
  const [file, setFile] = useState<CheckedFile | null>(null);
  const count = useStore(desk, (state) => state.quotes.length);
  const label = (id: TabId): string => (id === 'list' ? t('listCount', { count }) : t(`tabs.${id}`));
  return (
    <ModalOverlay
      isOpen
      className="quote-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="quote-modal">
        <Dialog className="quote-dialog" aria-label={t('title')}>
          <Tabs
            className="quote-dialog__tabs"
            selectedKey={tab}
            onSelectionChange={(key: Key) => setTab(TABS.find((id) => id === key) ?? 'make')}
          >
            <div className="quote-dialog__head">
              <h2 className="panel-title">{t('title')}</h2>
              <TabList className="tabs" aria-label={t('tabList')}>
                {TABS.map((id) => (
                  <Tab key={id} id={id} className="tabs__item">
                    {label(id)}
                  </Tab>
                ))}
              </TabList>
              <button
                type="button"
                className="icon-button"
                aria-label={t('close', { ns: 'shell' })}
                onClick={onClose}
              >
                <Icon name="close" />
              </button>
            </div>
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
                  edit(inputs, 'choice');
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
