import { renderToStaticMarkup } from 'react-dom/server';
import type { MeasureCard as Card } from '../../../../src/contract/policy.ts';
import type { Facts } from '../../../../src/policy/facts/fact.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { createPolicyStore } from '../../../../src/state/policy/policy-store.ts';
import { instant } from '../../../../src/units/instant.ts';
import { PolicyProvider } from '../../../../src/views/contexts/policy-context.tsx';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { MeasureCard } from '../../../../src/views/policy/cards/measure-card.tsx';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { fakePolicy } from '../../../state/fake-policy.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';

/** What a card offers of one parameter: a control, or only its value; and whether it says why that changes nothing. */
export interface ShownParameter {
  readonly path: string;
  readonly hasControl: boolean;
  readonly saysWhy: boolean;
}

export interface ShownCard {
  readonly hasSwitch: boolean;
  /** Its words, those folded away too. */
  readonly text: string;
  readonly parameters: readonly ShownParameter[];
}

const NO_ACTIONS = { onToggle() {}, onSetParameter() {}, onSetFact() {}, onWhy() {}, onMap() {} };

/** Cards as the page draws them for goods at hand. */
export function cardReader(facts: Facts) {
  const store = createPolicyStore(fakePolicy().engine);
  store.setState({ facts });
  const app = createAppStore(
    {
      engine: fakeEngine(CATALOGUE),
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
  return (card: Card, day: string): ShownCard => {
    const markup = renderToStaticMarkup(
      <StoreProvider store={app}>
        <PolicyProvider value={store}>
          <MeasureCard card={card} isSought={false} hasGoods day={day} facts={{}} {...NO_ACTIONS} />
        </PolicyProvider>
      </StoreProvider>,
    );
    const [head = '', ...fields] = markup.split('<div class="parameter">');
    return {
      hasSwitch: head.includes('type="checkbox"'),
      text: markup.replace(/<[^>]*>/g, ' '),
      parameters: card.parameters.map(({ path }, index) => {
        const field = fields[index] ?? '';
        return {
          path,
          hasControl: /<(input|select)/.test(field),
          saysWhy: /parameter__idle|parameter__hint/.test(field),
        };
      }),
    };
  };
}
