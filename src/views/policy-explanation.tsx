import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyExplanation as Explained, PolicySubject } from '../engine/policy-contract.ts';
import { writeExplanation } from '../i18n/write-explanation.ts';
import { situationOf } from '../state/policy-store.ts';
import type { Issue } from '../units/issue.ts';
import { usePolicy, usePolicyApi } from './policy-context.tsx';
import { useIssueText } from './use-issue-text.ts';
import { useLanguage } from './use-language.ts';
import './style/explanation.css';

interface PolicyExplanationProps {
  readonly itinerary: string;
  readonly subject: PolicySubject;
}

/** Why measures change a charge, or do not: from the article by parameters and sources to the figure. */
export function PolicyExplanation({ itinerary, subject }: PolicyExplanationProps): ReactNode {
  const { t } = useTranslation('results');
  const api = usePolicyApi();
  const situation = usePolicy(situationOf);
  const language = useLanguage();
  const write = useIssueText();
  const [explained, setExplained] = useState<Explained | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  useEffect(() => {
    let isWanted = true;
    void api.explain(situation, itinerary, subject).then((result) => {
      if (!isWanted) return;
      if (result.ok) setExplained(result.value);
      setIssues(result.ok ? [] : result.issues);
    });
    return () => {
      isWanted = false;
    };
  }, [api, situation, itinerary, subject]);

  if (issues.length > 0) return issues.map((issue) => <p key={issue.code + issue.path}>{write(issue)}</p>);
  if (explained === null) return <p aria-busy="true">{t('relief.loading')}</p>;
  return explained.events.map(({ date, line, lines }) => (
    <ul key={`${date} ${line}`} className="explanation">
      {lines.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one explanation never change their order
        <li key={index} className="explanation__line" data-depth={one.depth} data-key={one.key}>
          {writeExplanation(one, explained.titles, language)}
        </li>
      ))}
    </ul>
  ));
}
