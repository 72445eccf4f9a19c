import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicySubject } from '../../contract/policy.ts';
import { writeExplanation } from '../../i18n/policy-sentences/write-explanation.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { useRouteQuestion } from '../contexts/use-route-question.ts';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLanguage } from '../texts/use-language.ts';
import { useItemName } from './use-item-name.ts';
import { useOutcome } from './use-outcome.ts';
import '../style/explanation.css';

interface PolicyExplanationProps {
  readonly itinerary: string;
  readonly subject: PolicySubject;
  /** Where a fact that is asked for can be stated: what stands in the place of the question, by the field. */
  readonly answer?: (field: string) => ReactNode;
}

/** Why measures change a charge, or do not: from the article by parameters and sources to the figure. */
export function PolicyExplanation({ itinerary, subject, answer }: PolicyExplanationProps): ReactNode {
  const { t } = useTranslation('results');
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  const language = useLanguage();
  const write = useIssueText();
  const nameOf = useItemName();
  const [hasCodes, setCodes] = useState(false);
  const { value: explained, issues } = useOutcome(
    useMemo(() => route && (() => engine.explanation(route, subject)), [engine, route, subject]),
  );

  if (explained === null && issues.length > 0)
    return issues.map((issue) => <p key={issue.code + issue.path}>{write(issue)}</p>);
  if (explained === null) return <p aria-busy="true">{t('relief.loading')}</p>;
  const names = { titles: explained.titles, nameOf };
  return (
    <>
      <button
        type="button"
        className="chip explanation__codes"
        aria-pressed={hasCodes}
        onClick={() => setCodes(!hasCodes)}
      >
        {t('relief.codes')}
      </button>
      {explained.events.map(({ date, line, lines }) => (
        <ul key={`${date} ${line}`} className="explanation">
          {lines.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one explanation never change their order
            <li key={index} className="explanation__line" data-depth={one.depth} data-key={one.key}>
              {(one.key === 'question' && one.code !== null && answer?.(one.code)) ||
                writeExplanation(one, names, language)}
              {hasCodes && one.code !== null ? <code className="explanation__code">{one.code}</code> : null}
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}
