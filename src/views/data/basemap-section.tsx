import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TIANDITU_DRAFT } from '../../state/data/basemap-draft.ts';
import { canRedoBasemap, canUndoBasemap, mustReload } from '../../state/data/basemap-store.ts';
import { useBasemap } from '../contexts/desk-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';
import { BasemapField } from './basemap-field.tsx';
import './basemap.css';

/** The ground of all maps: the bundled one, or tiles from an address of the reader's own. */
export function BasemapSection(): ReactNode {
  const { t } = useTranslation('data');
  return (
    <>
      <p className="data__intro">{t('basemap.intro')}</p>
      <InUse />
      <BasemapForm />
      <ul className="basemap__notes">
        <li>{t('basemap.private')}</li>
        <li>{t('basemap.review')}</li>
        <li>{t('basemap.datum_note')}</li>
      </ul>
    </>
  );
}

/** What maps are drawn on now, and the ways back. */
function InUse(): ReactNode {
  const { t } = useTranslation('data');
  const tiles = useBasemap((state) => state.history.present);
  const isWaiting = useBasemap(mustReload);
  const isKept = useBasemap((state) => state.isKept);
  const mayUndo = useBasemap(canUndoBasemap);
  const mayRedo = useBasemap(canRedoBasemap);
  const undo = useBasemap((state) => state.undo);
  const redo = useBasemap((state) => state.redo);
  const remove = useBasemap((state) => state.remove);
  const openView = useOpenView();
  return (
    <>
      <div className="basemap__use" role="status">
        <p>{tiles === null ? t('basemap.bundled') : t('basemap.own', { name: tiles.attribution })}</p>
        {isWaiting ? (
          <p className="basemap__waiting">
            <span>{t('basemap.reload_why')}</span>
            <button type="button" className="button button--small" onClick={() => window.location.reload()}>
              {t('basemap.reload')}
            </button>
          </p>
        ) : null}
        {isKept ? null : <p>{t('basemap.not_kept')}</p>}
      </div>
      <div className="user-figures__steps">
        <button type="button" className="button button--small" disabled={!mayUndo} onClick={undo}>
          {t('user_figures.undo')}
        </button>
        <button type="button" className="button button--small" disabled={!mayRedo} onClick={redo}>
          {t('user_figures.redo')}
        </button>
        <button
          type="button"
          className="button button--small button--danger"
          disabled={tiles === null}
          onClick={remove}
        >
          {t('basemap.remove')}
        </button>
        <button type="button" className="button button--small" onClick={() => openView('explore')}>
          {t('basemap.look')}
        </button>
      </div>
    </>
  );
}

function BasemapForm(): ReactNode {
  const { t } = useTranslation('data');
  const draft = useBasemap((state) => state.draft);
  const issues = useBasemap((state) => state.issues);
  const type = useBasemap((state) => state.type);
  const use = useBasemap((state) => state.use);
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (use()) return;
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const ofField = (path: string) => issues.filter((issue) => issue.path === path);
  return (
    <form className="basemap" aria-label={t('basemap.form')} onSubmit={onSubmit} noValidate>
      <BasemapField
        id={`${id}-addresses`}
        label={t('basemap.addresses')}
        hint={t('basemap.addresses_hint')}
        issues={ofField('addresses')}
      >
        {(props) => (
          <textarea
            {...props}
            rows={3}
            spellCheck={false}
            autoCapitalize="off"
            value={draft.addresses}
            onChange={(event) => type({ addresses: event.target.value })}
          />
        )}
      </BasemapField>
      {(['key', 'subdomains', 'attribution'] as const).map((field) => (
        <BasemapField
          key={field}
          id={`${id}-${field}`}
          label={t(`basemap.${field}`)}
          hint={t(`basemap.${field}_hint`)}
          issues={ofField(field)}
        >
          {(props) => (
            <input
              {...props}
              autoComplete="off"
              spellCheck={false}
              value={draft[field]}
              onChange={(event) => type({ [field]: event.target.value })}
            />
          )}
        </BasemapField>
      ))}
      <BasemapField
        id={`${id}-datum`}
        label={t('basemap.datum')}
        hint={t('basemap.datum_hint')}
        issues={ofField('datum')}
      >
        {(props) => (
          <select
            {...props}
            value={draft.datum}
            onChange={(event) => type({ datum: event.target.value === 'gcj02' ? 'gcj02' : 'wgs84' })}
          >
            <option value="wgs84">{t('basemap.wgs84')}</option>
            <option value="gcj02">{t('basemap.gcj02')}</option>
          </select>
        )}
      </BasemapField>
      <div className="basemap__actions">
        <button type="submit" className="button button--primary">
          {t('basemap.use')}
        </button>
        <button type="button" className="button" onClick={() => type(TIANDITU_DRAFT)}>
          {t('basemap.fill_tianditu')}
        </button>
      </div>
    </form>
  );
}
