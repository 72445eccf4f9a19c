import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { indexOfIssue, rowOfIssue } from '../../state/figures/user-figure-draft.ts';
import { canRedoFigures, canUndoFigures } from '../../state/figures/user-figures-store.ts';
import type { Issue } from '../../units/issue.ts';
import { useUserFigures } from '../contexts/desk-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLanguage } from '../texts/use-language.ts';
import { FIGURE_SEARCH_ID } from './figure-search.tsx';
import { figureName, figureText } from './figure-text.ts';
import { FiguresEffectNote } from './figures-effect-note.tsx';
import { FiguresFilePanel } from './figures-file/figures-file-panel.tsx';
import { UserFiguresFiles } from './user-figures-files.tsx';
import { UserFiguresTable } from './user-figures-table.tsx';

/** The user's figures: what each replaces, what it changed, and the ways in and out. */
export function UserFiguresSection(): ReactNode {
  const { t } = useTranslation('data');
  const applied = useUserFigures((state) => state.applied);
  const undo = useUserFigures((state) => state.undo);
  const redo = useUserFigures((state) => state.redo);
  const removeAll = useUserFigures((state) => state.removeAll);
  const mayUndo = useUserFigures(canUndoFigures);
  const mayRedo = useUserFigures(canRedoFigures);
  return (
    <>
      <p className="data__intro">{t('user_figures.intro')}</p>
      <FiguresEffectNote />
      <UserFigureIssues />
      <FiguresFilePanel />
      {applied.length === 0 ? <NoUserFigures /> : <UserFiguresTable figures={applied} />}
      <div className="user-figures__steps">
        <button
          type="button"
          className="button button--small"
          disabled={!mayUndo}
          onClick={() => void undo()}
        >
          {t('user_figures.undo')}
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={!mayRedo}
          onClick={() => void redo()}
        >
          {t('user_figures.redo')}
        </button>
        <button
          type="button"
          className="button button--small button--danger"
          disabled={applied.length === 0}
          onClick={() => void removeAll()}
        >
          {t('user_figures.remove_all')}
        </button>
      </div>
      <SetAside />
      <UserFiguresFiles />
    </>
  );
}

function NoUserFigures(): ReactNode {
  const { t } = useTranslation('data');
  const openView = useOpenView();
  return (
    <div className="data__empty">
      <p className="panel-title">{t('user_figures.empty_title')}</p>
      <p>{t('user_figures.empty_text')}</p>
      <p className="data__buttons">
        <button
          type="button"
          className="button button--small"
          onClick={() => document.getElementById(FIGURE_SEARCH_ID)?.focus()}
        >
          {t('user_figures.empty_look')}
        </button>
        <button type="button" className="button button--small" onClick={() => openView('compare')}>
          {t('user_figures.empty_compare')}
        </button>
      </p>
    </div>
  );
}

/** What a file or the kept figures have wrong with them, row by row. */
function UserFigureIssues(): ReactNode {
  const issues = useUserFigures((state) => state.issues);
  const { t } = useTranslation('data');
  const write = useIssueText();
  if (issues.length === 0) return null;
  const placeOf = (issue: Issue): string => {
    const at = rowOfIssue(issue);
    if (at !== null) return t('user_figures.at_row', at);
    return rowOf(indexOfIssue(issue)) ?? (PRINTED_CODE.test(issue.code) ? issue.code : '');
  };
  return (
    <ul className="user-figures__issues" role="alert">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.path} ${issue.values.row ?? ''} ${issue.values.column ?? ''}`}>
          <span className={issue.severity === 'error' ? 'note note--error' : 'note'}>
            <IssuePlace text={placeOf(issue)} /> {write(issue)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Codes that are shown to a person; others are names of the program alone. */
const PRINTED_CODE = /^[A-Z]\d+$/;

function IssuePlace({ text }: { readonly text: string }): ReactNode {
  return text === '' ? null : <span className="note__code">{text}</span>;
}

const rowOf = (index: number | null): string | null => (index === null ? null : `#${index + 1}`);

function SetAside(): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const figures = useUserFigures((state) => state.setAside);
  if (figures.length === 0) return null;
  return (
    <div className="note">
      <p>{t('user_figures.set_aside')}</p>
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
