import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_INPUTS } from '../../state/enquiry/enquiry-inputs.ts';
import type { Issue } from '../../units/issue.ts';
import { useApp } from '../contexts/store-context.tsx';
import { LaterIssueSentence } from '../texts/later-issue-sentence.tsx';
import { type FieldName, fieldId } from './form/field.tsx';
import { MendButtons } from './form/mend-buttons.tsx';

interface IssueListProps {
  /** Where the form is in sight, warnings already stand at their fields. */
  readonly isFormInSight: boolean;
  readonly onOpenForm: () => void;
}

/** Everything to be settled, at once; each issue of a field leads to it. */
export function IssueList({ isFormInSight, onOpenForm }: IssueListProps): ReactNode {
  const { t } = useTranslation('form');
  const issues = useApp((state) => state.issues);
  const shown = issues.filter(
    ({ severity, path }) => severity === 'error' || !isFormInSight || fieldOf(path) === null,
  );
  if (shown.length === 0) return null;
  const goTo = (field: FieldName): void => {
    onOpenForm();
    requestAnimationFrame(() => bringToField(field));
  };
  return (
    <ul className="issues" aria-label={t('issues')}>
      {shown.map((issue) => (
        <li key={`${issue.code} ${issue.path}`} className={noteClass(issue)} data-field={issue.path}>
          <b className="note__code">{issue.code}</b> <LaterIssueSentence issue={issue} />{' '}
          <MendButtons issue={issue} />
          {issue.code === BREAKDOWN ? <AgainButton /> : null}
          <FieldOfIssue issue={issue} onGo={goTo} />
        </li>
      ))}
    </ul>
  );
}

function FieldOfIssue({
  issue,
  onGo,
}: {
  readonly issue: Issue;
  readonly onGo: (field: FieldName) => void;
}): ReactNode {
  const field = fieldOf(issue.path);
  return field === null || field === UNSEEN_WHERE_REFUSED ? null : <FieldLink field={field} onGo={onGo} />;
}

function FieldLink({
  field,
  onGo,
}: {
  readonly field: FieldName;
  readonly onGo: (field: FieldName) => void;
}): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const label = t('goToField', { field: t(field, { ns: 'fields' }) });
  return (
    <button type="button" className="link issues__field" onClick={() => onGo(field)}>
      {label}
    </button>
  );
}

/** Fields that are asked for with some loads or goods alone, and the choice that they hang on. */
const HANGS_ON: Readonly<Partial<Record<FieldName, FieldName>>> = {
  boxes: 'equipment',
  volumeM3: 'equipment',
  shelfLifeDays: 'commodity',
  batteryWh: 'commodity',
};

function bringToField(field: FieldName): void {
  const control =
    document.getElementById(fieldId(field)) ?? document.getElementById(fieldId(HANGS_ON[field] ?? field));
  // In the header's menu, where it has no room of its own.
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}

/** Stands under the answer's list, so that there is none to go to before one; a button of its own settles it. */
const UNSEEN_WHERE_REFUSED = 'leastSaving';

/** The program broke down, which nothing in the form can mend. */
const BREAKDOWN = 'E20';

function AgainButton(): ReactNode {
  const { t } = useTranslation('shell');
  const search = useApp((state) => state.search);
  const loadCatalogue = useApp((state) => state.loadCatalogue);
  const hasCatalogue = useApp((state) => state.catalogue !== null);
  const again = (): void => {
    if (!hasCatalogue) void loadCatalogue();
    search();
  };
  return (
    <button type="button" className="link" onClick={again}>
      {t('again')}
    </button>
  );
}

const noteClass = ({ severity }: Issue): string => (severity === 'error' ? 'note note--error' : 'note');

/** The field of `ownEvents:2:where`, and of any path that is a field itself; events are changed in one place. */
function fieldOf(path: string): FieldName | null {
  const [field = ''] = path.split(':');
  if (field === 'withoutEvents' || field === 'eventEnds') return 'ownEvents';
  return isField(field) ? field : null;
}

const isField = (path: string): path is FieldName => Object.hasOwn(EMPTY_INPUTS, path);
