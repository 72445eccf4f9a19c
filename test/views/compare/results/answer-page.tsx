import { type ReactNode, useState } from 'react';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Answer } from '../../../../src/contract/answer-schema.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { DEFAULT_VIEW, type ResultView } from '../../../../src/state/enquiry/result-view.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant } from '../../../../src/units/instant.ts';
import { ParetoChart } from '../../../../src/views/charts/pareto-chart.tsx';
import { DetailPanel, type DetailTab } from '../../../../src/views/compare/detail/detail-panel.tsx';
import { PlainSentence } from '../../../../src/views/compare/results/plain-sentence.tsx';
import { ResultList } from '../../../../src/views/compare/results/result-list.tsx';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { silentClient } from '../../../builders/silent-engine.ts';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import '../../../../src/views/style/tokens.css';
import '../../../../src/views/style/base.css';
import '../../../../src/views/style/marks.css';
import '../../../../src/views/style/table.css';
import '../../../../src/views/style/controls.css';

interface AnswerPageProps {
  readonly answer: Answer | null;
  readonly state?: 'ready' | 'loading' | 'stale';
  readonly onSetDayCost?: (cny: string) => void;
}

/** Everything that shows an answer, in English, over the least state that joins it. */
export async function openAnswer(props: AnswerPageProps): Promise<void> {
  startI18n('en');
  document.documentElement.lang = 'en';
  const store = createAppStore(
    {
      engine: { ...silentClient, ...fakeEngine(CATALOGUE) },
      now: () => instant(0),
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    },
    {
      inputs: storyInputs('laptops_duisburg', instant(0)),
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  await render(
    <StoreProvider store={store}>
      <AnswerPage {...props} />
    </StoreProvider>,
  );
  // What stands under the list loads after it and moves what is below: a pointer would miss.
  if (props.answer !== null && props.answer.itineraries.length > 0)
    await expect.poll(() => document.querySelector('.list-foot')).not.toBeNull();
}

function AnswerPage({ answer, state = 'ready', onSetDayCost }: AnswerPageProps): ReactNode {
  const [view, setView] = useState<ResultView>(DEFAULT_VIEW);
  const [selectedId, setSelectedId] = useState<string | null>(answer?.itineraries[0]?.id ?? null);
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const [tab, setTab] = useState<DetailTab>('cost');
  const shared = { view, selectedId, onSelect: setSelectedId, hoveredId, onHover: setHoveredId };
  return (
    <div style={{ width: 776 }}>
      {answer ? (
        <PlainSentence
          answer={answer}
          view={view}
          onViewChange={setView}
          {...(onSetDayCost ? { onSetDayCost } : {})}
        />
      ) : null}
      <ResultList {...shared} answer={answer} state={state} onViewChange={setView} empty={<p>Examples</p>} />
      {answer ? (
        <>
          <div style={{ width: 400, height: 200 }}>
            <ParetoChart {...shared} answer={answer} />
          </div>
          {/* As tall as beside the other panes of the page. */}
          <div style={{ display: 'grid', gridTemplateRows: 'minmax(0, 1fr)', height: 420 }}>
            <DetailPanel
              answer={answer}
              selectedId={selectedId}
              tab={tab}
              onTabChange={setTab}
              timelineBeside={false}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}
