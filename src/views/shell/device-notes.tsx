import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts/device-texts.ts';
import type { SetAside } from '../../state/device/set-aside.ts';
import { useDevice } from '../contexts/device-context.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useLanguage } from '../texts/use-language.ts';
import './device-notes.css';

/** What there is to say of what the device stores, of other tabs and of a new edition, each with what can be done. */
export function DeviceNotes(): ReactNode {
  const { t } = useTranslation('device');
  const aside = useDevice((state) => state.aside);
  return (
    <section className="device-notes" role="status" aria-label={t('title')}>
      <NewEdition />
      <ChangesElsewhere />
      <DatabaseBusy />
      <NotKept />
      {aside.map((item) => (
        <AsideNote key={`${item.name} ${item.text}`} item={item} />
      ))}
    </section>
  );
}

function NewEdition(): ReactNode {
  const { t } = useTranslation('device');
  const open = useDevice((state) => state.openNewEdition);
  if (open === null) return null;
  return (
    <Note text={t('newEdition')}>
      <button type="button" className="button button--small button--primary" onClick={open}>
        {t('openNewEdition')}
      </button>
    </Note>
  );
}

function ChangesElsewhere(): ReactNode {
  const { t } = useTranslation('device');
  const elsewhere = useDevice((state) => state.elsewhere);
  const close = useDevice((state) => state.closeElsewhere);
  return elsewhere.map(({ name, adopt }) => (
    <Note key={name} text={t('elsewhere', { what: t(name === 'policy' ? 'facts' : `stored.${name}`) })}>
      <button
        type="button"
        className="button button--small button--primary"
        onClick={() => {
          close(name);
          adopt();
        }}
      >
        {t('adopt')}
      </button>
      <button type="button" className="button button--small" onClick={() => close(name)}>
        {t('stay')}
      </button>
    </Note>
  ));
}

function DatabaseBusy(): ReactNode {
  const { t } = useTranslation('device');
  const isBusy = useDevice((state) => state.isDatabaseBusy);
  return isBusy ? <Note text={t('databaseBusy')} /> : null;
}

function NotKept(): ReactNode {
  const { t } = useTranslation('device');
  const language = useLanguage();
  const notKept = useDevice((state) => state.notKept);
  const close = useDevice((state) => state.closeNotKept);
  // The enquiry stands in the address all the same.
  const lost = notKept.filter((name) => name !== 'enquiry');
  if (lost.length === 0) return null;
  const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    lost.map((name) => t(`stored.${name}`)),
  );
  return (
    <Note text={t('notKept', { what })}>
      <button type="button" className="button button--small" onClick={close}>
        {t('close')}
      </button>
    </Note>
  );
}

/** Names enough to know what it is about. */
const SHOWN_PARTS = 3;

function AsideNote({ item }: { readonly item: SetAside }): ReactNode {
  const { t } = useTranslation('device');
  const discard = useDevice((state) => state.discard);
  const [isPutOff, setPutOff] = useState(false);
  if (isPutOff) return null;
  const { name, text, parts } = item;
  const what = t(`stored.${name}`);
  const said =
    parts.length === 0
      ? t('aside', { what })
      : t('asideParts', { what, count: parts.length, parts: parts.slice(0, SHOWN_PARTS).join(', ') });
  return (
    <Note text={said}>
      <button
        type="button"
        className="button button--small"
        onClick={() => saveFile(`yusuan-${name}.json`, 'application/json', text)}
      >
        {t('export')}
      </button>
      <button type="button" className="button button--small button--danger" onClick={() => discard(item)}>
        {t('discard')}
      </button>
      <button type="button" className="button button--small" onClick={() => setPutOff(true)}>
        {t('later')}
      </button>
    </Note>
  );
}

function Note({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="device-notes__note">
      <p>{text}</p>
      {children === undefined ? null : <div className="device-notes__actions">{children}</div>}
    </div>
  );
}
