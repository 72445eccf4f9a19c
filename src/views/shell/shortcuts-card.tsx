import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../parts/later-part.tsx';
import { Icon } from './icon.tsx';

const ShortcutsDialog = laterPart(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

/** The way to the card of shortcuts: a button and `?`. */
export function ShortcutsCard(): ReactNode {
  const { t } = useTranslation('shell');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon-button shortcuts__button"
        aria-haspopup="dialog"
        aria-label={t('shortcuts.title')}
        title={`${t('shortcuts.title')} ?`}
        onClick={() => setOpen(true)}
      >
        <Icon name="keys" />
      </button>
      {isOpen ? <ShortcutsDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
