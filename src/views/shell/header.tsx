import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/language.ts';
import { useApp } from '../contexts/store-context.tsx';
import { UserFiguresDot } from '../data/user-figures-context-item.tsx';
import { useTheme } from '../use-theme.ts';
import { VIEW_IDS, type ViewId } from '../views.ts';
import { ContextItems } from './context-items.tsx';
import { Icon, ThemeIcon } from './icon.tsx';
import { ShareButton } from './share-button.tsx';
import { ShortcutsCard } from './shortcuts-card.tsx';
import { useStepActions } from './steps.tsx';

interface HeaderProps {
  readonly view: ViewId;
  readonly onViewChange: (view: ViewId) => void;
}

/** Brand, views, what the figures rest on, and what acts on the whole page. */
export function Header({ view, onViewChange }: HeaderProps): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <header className="header">
      <h1 className="header__brand">
        <span className="header__seal" aria-hidden="true" lang="zh-CN">
          渝
        </span>
        <span className="header__name">{t('brand')}</span>
        <span className="header__other">{t('brandOther')}</span>
      </h1>
      <nav className="header__views" aria-label={t('views')}>
        {VIEW_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="header__view"
            aria-current={id === view ? 'page' : undefined}
            onClick={() => onViewChange(id)}
          >
            {t(`view.${id}`)}
            {id === 'data' ? <UserFiguresDot /> : null}
          </button>
        ))}
      </nav>
      <div className="header__right">
        <ContextItems view={view} />
        <div className="header__actions">
          <HistoryButtons />
          <ShareButton />
          <LanguageSwitch />
          <ThemeSwitch />
          <ShortcutsCard />
        </div>
      </div>
    </header>
  );
}

function HistoryButtons(): ReactNode {
  const { t } = useTranslation('shell');
  const { undo, redo } = useStepActions();
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('undo')}
        title={`${t('undo')} Ctrl+Z`}
        disabled={undo === null}
        onClick={() => undo?.()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('redo')}
        title={`${t('redo')} Ctrl+Shift+Z`}
        disabled={redo === null}
        onClick={() => redo?.()}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const language = useApp((state) => state.language);
  const setLanguage = useApp((state) => state.setLanguage);
  const labels = { zh: t('languageZh'), en: t('languageEn') };
  const names = { zh: '中文', en: 'English' };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the header's row
    <div className="language" role="group" aria-label={t('language')}>
      {LANGUAGES.map((id) => (
        <button
          key={id}
          type="button"
          lang={id === 'zh' ? 'zh-CN' : 'en'}
          aria-label={names[id]}
          aria-pressed={id === language}
          onClick={() => setLanguage(id)}
        >
          {labels[id]}
        </button>
      ))}
    </div>
  );
}

function ThemeSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const theme = useTheme();
  const setTheme = useApp((state) => state.setTheme);
  const label = t(theme === 'dark' ? 'themeToLight' : 'themeToDark');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <ThemeIcon />
    </button>
  );
}
