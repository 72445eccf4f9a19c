import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedFigure } from '../../figures/user-figure.ts';
import { indexOfIssue, rowOfIssue } from '../../state/figures/own-figures-draft.ts';
import { canRedoFigures, canUndoFigures } from '../../state/figures/own-figures-store.ts';
import type { Issue } from '../../units/issue.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useData, useDesk, useOwn } from '../contexts/desk-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLanguage } from '../texts/use-language.ts';
import { FIGURE_SEARCH_ID } from './figure-search.tsx';
import { changeText, figureName, figureText, figureValue, unitName } from './figure-text.ts';
import { OwnEffect } from './own-effect.tsx';
import { OwnFiles } from './own-files.tsx';

/** The person's own figures: what each replaces, what it changed, and the ways in and out. */
export function OwnSection(): ReactNode {
  const { t } = useTranslation('data');
  const applied = useOwn((state) => state.applied);
  const undo = useOwn((state) => state.undo);
  const redo = useOwn((state) => state.redo);
  const removeAll = useOwn((state) => state.removeAll);
  const mayUndo = useOwn(canUndoFigures);
  const mayRedo = useOwn(canRedoFigures);
  return (
    <>
      <p className="data__intro">{t('own.intro')}</p>
      <OwnEffect />
      <OwnIssues />
      {applied.length === 0 ? <NoOwnFigures /> : <OwnTable figures={applied} />}
      <div className="own__steps">
        <button
          type="button"
          className="button button--small"
          disabled={!mayUndo}
          onClick={() => void undo()}
        >
          {t('own.undo')}
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={!mayRedo}
          onClick={() => void redo()}
        >
          {t('own.redo')}
        </button>
        <button
          type="button"
          className="button button--small button--danger"
          disabled={applied.length === 0}
          onClick={() => void removeAll()}
        >
          {t('own.remove_all')}
        </button>
      </div>
      <SetAside />
      <OwnFiles />
    </>
  );
}

function OwnTable({ figures }: { readonly figures: readonly AppliedFigure[] }): ReactNode {
  const { t } = useTranslation('data');
  return (
    <ScrollBox label={t('sections.own')} className="data__scroll">
      <table className="table own__table">
        <thead>
          <tr>
            <th scope="col">{t('own.figure')}</th>
            <th scope="col" className="table__num">
              {t('own.shipped')}
            </th>
            <th scope="col" className="table__num">
              {t('own.value')}
            </th>
            <th scope="col" className="table__num">
              {t('own.change')}
            </th>
            <th scope="col">{t('own.unit')}</th>
            <th scope="col">{t('own.date')}</th>
            <th scope="col">{t('own.note')}</th>
            <th scope="col">{t('own.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <OwnRow key={`${figure.target} ${figure.key} ${figure.field}`} figure={figure} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function OwnRow({ figure }: { readonly figure: AppliedFigure }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const remove = useOwn((state) => state.remove);
  const ask = useData((state) => state.ask);
  const edit = useEditFigure();
  const { title, detail } = figureName(figure, null, language);
  const { replaced, replacedUnit, value, rows } = figure;
  const unit = figure.unit || replacedUnit;
  const isSameUnit = unit === replacedUnit;
  const change = isSameUnit ? changeText(replaced, value) : null;
  return (
    <tr>
      <th scope="row" className="own__figure">
        <button
          type="button"
          className="link"
          aria-label={t('own.see_name', { figure: title })}
          onClick={() => void ask(figure)}
        >
          {title}
        </button>
        <span className="own__detail">
          {detail}
          {rows > 1 ? ` · ${t('own.rows', { count: rows })}` : null}
        </span>
      </th>
      <td className="table__num">
        {replaced === null ? t('card.no_shipped') : null}
        {replaced === null || isSameUnit ? null : figureText(replaced, replacedUnit, language)}
        {replaced !== null && isSameUnit ? figureValue(replaced, unit) : null}
      </td>
      <td className="table__num">
        <b>{figureValue(value, unit)}</b>
      </td>
      <td className="table__num">{change ?? (replaced === null ? t('own.new') : '·')}</td>
      <td className="nowrap">{unitName(unit, language)}</td>
      <td className="nowrap">{figure.date}</td>
      <td className="own__note">{figure.note}</td>
      <td className="own__actions">
        <button
          type="button"
          className="link"
          aria-label={t('own.edit_name', { figure: title })}
          onClick={() => void edit(figure)}
        >
          {t('own.edit')}
        </button>
        <button
          type="button"
          className="link"
          aria-label={t('own.remove_name', { figure: title })}
          onClick={() => void remove(figure)}
        >
          {t('own.remove')}
        </button>
      </td>
    </tr>
  );
}

/** Opens the card of a figure with its form. */
function useEditFigure(): (figure: AppliedFigure) => Promise<void> {
  const { data, own } = useDesk();
  return async (figure) => {
    await data.getState().ask(figure);
    const { shown } = data.getState();
    if (shown?.kind === 'ready') own.getState().edit(shown.card);
  };
}

function NoOwnFigures(): ReactNode {
  const { t } = useTranslation('data');
  const openView = useOpenView();
  return (
    <div className="data__empty">
      <p className="panel-title">{t('own.empty_title')}</p>
      <p>{t('own.empty_text')}</p>
      <p className="data__buttons">
        <button
          type="button"
          className="button button--small"
          onClick={() => document.getElementById(FIGURE_SEARCH_ID)?.focus()}
        >
          {t('own.empty_look')}
        </button>
        <button type="button" className="button button--small" onClick={() => openView('compare')}>
          {t('own.empty_compare')}
        </button>
      </p>
    </div>
  );
}

/** What a file or the kept figures have wrong with them, row by row. */
function OwnIssues(): ReactNode {
  const issues = useOwn((state) => state.issues);
  const { t } = useTranslation('data');
  const write = useIssueText();
  if (issues.length === 0) return null;
  const placeOf = (issue: Issue): string => {
    const at = rowOfIssue(issue);
    return at === null ? (rowOf(indexOfIssue(issue)) ?? issue.code) : t('own.at_row', at);
  };
  return (
    <ul className="own__issues" role="alert">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.path} ${issue.values.row ?? ''} ${issue.values.column ?? ''}`}>
          <span className={issue.severity === 'error' ? 'note note--error' : 'note'}>
            <span className="note__code">{placeOf(issue)}</span> {write(issue)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const rowOf = (index: number | null): string | null => (index === null ? null : `#${index + 1}`);

function SetAside(): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const figures = useOwn((state) => state.setAside);
  if (figures.length === 0) return null;
  return (
    <div className="note">
      <p>{t('own.set_aside')}</p>
      <ul>
        {figures.map((figure) => (
          <li key={`${figure.target} ${figure.key} ${figure.field}`}>
            {figureName(figure, null, language).title} {figureText(figure.value, figure.unit, language)}{' '}
            <span className="mut">{figure.key}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
