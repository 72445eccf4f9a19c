import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureEdits } from '../../../contract/policy.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import { writeUnit } from '../../../i18n/unit-words.ts';
import { useLanguage } from '../../texts/use-language.ts';

const PLACES = 4;

/** What a lever makes of the network, and of the figures that this route rests on: before and after. */
export function CardEdits({ edits: { figures, changes } }: { readonly edits: MeasureEdits }): ReactNode {
  const { t } = useTranslation('policy');
  if (figures === 0) return <p className="measure__edits">{t('edits_none')}</p>;
  return (
    <div className="measure__edits">
      <p>{t(changes.length === 0 ? 'edits_elsewhere' : 'edits_here', { figures, here: changes.length })}</p>
      <FigureChanges changes={changes} />
    </div>
  );
}

/** Figures with their values before and after. */
export function FigureChanges({ changes }: Pick<MeasureEdits, 'changes'>): ReactNode {
  const language = useLanguage();
  return (
    <ul className="figure-changes">
      {changes.map(({ target, key, field, before, after, unit }) => (
        <li key={`${target} ${key} ${field}`}>
          <code className="parameter__code">
            {key} {field}
          </code>{' '}
          {formatQuantity(before, PLACES)} → <b>{formatQuantity(after, PLACES)}</b>
          {unit === '1' ? null : <span className="mut"> {writeUnit(unit, language)}</span>}
        </li>
      ))}
    </ul>
  );
}
