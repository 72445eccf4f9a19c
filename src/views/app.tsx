import { type ReactNode, useCallback, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { HTML_LANG } from '../i18n/language.ts';
import { hasDeviceNotes } from '../state/device/device-store.ts';
import type { AppStore } from '../state/enquiry/app-store.ts';
import type { EnquiryInputs } from '../state/enquiry/enquiry-inputs.ts';
import type { Steps } from '../state/steps/steps.ts';
import { CompareView } from './compare/compare-view.tsx';
import { useDevice } from './contexts/device-context.tsx';
import { StoreProvider, useApp } from './contexts/store-context.tsx';
import { OpenViewContext } from './contexts/view-context.tsx';
import { laterPart } from './parts/later-part.tsx';
import { ContextStrip } from './shell/context-items.tsx';
import { CrashBoundary } from './shell/crash-boundary.tsx';
import { Header } from './shell/header.tsx';
import { StepsProvider } from './shell/steps.tsx';
import { useView } from './use-view.ts';
import './style/tokens.css';
import './style/base.css';
import './style/marks.css';
import './style/table.css';
import './style/controls.css';
import './style/shell.css';
import './style/forced-colors.css';

const AS_VIEW = { waiting: <main className="view-loading" aria-busy="true" />, isView: true } as const;
const NoticeToast = laterPart(async () => (await import('./shell/notice-toast.tsx')).NoticeToast);
const ExploreView = laterPart(async () => (await import('./explore/explore-view.tsx')).ExploreView, AS_VIEW);
const PolicyPage = laterPart(async () => (await import('./policy/policy-page.tsx')).PolicyPage, AS_VIEW);
const DataPage = laterPart(async () => (await import('./data/data-page.tsx')).DataPage, AS_VIEW);
const DeviceNotes = laterPart(async () => (await import('./shell/device-notes.tsx')).DeviceNotes);

/** The whole page over one store. */
export function App({ store, steps }: { readonly store: AppStore; readonly steps?: Steps }): ReactNode {
  return (
    <CrashBoundary>
      <StoreProvider store={store}>
        <StepsProvider steps={steps}>
          <Page />
        </StepsProvider>
      </StoreProvider>
    </CrashBoundary>
  );
}

function Page(): ReactNode {
  const { t, i18n } = useTranslation('shell');
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.theme);
  const [view, setView] = useView();
  const hasNotes = useDevice(hasDeviceNotes);

  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language];
    void i18n.changeLanguage(language).then(() => {
      document.title = i18n.t('title');
    });
  }, [language, i18n]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  const edit = useApp((state) => state.edit);
  const openCompare = useCallback(
    (inputs: Partial<EnquiryInputs>) => {
      edit(inputs, 'choice');
      setView('compare');
    },
    [edit, setView],
  );

  return (
    <I18nProvider locale={HTML_LANG[language]}>
      <a className="skip" href="#results">
        {t('skip')}
      </a>
      <OpenViewContext value={setView}>
        <Header view={view} onViewChange={setView} />
        <ContextStrip view={view} />
        {view === 'compare' ? <CompareView /> : null}
        {view === 'policy' ? <PolicyPage /> : null}
        {view === 'explore' ? <ExploreView onCompare={openCompare} /> : null}
        {view === 'data' ? <DataPage /> : null}
        <NoticeToast />
        {hasNotes ? <DeviceNotes /> : null}
      </OpenViewContext>
    </I18nProvider>
  );
}
