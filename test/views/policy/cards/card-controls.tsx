import type { MeasureCard as Card } from '../../../../src/contract/policy.ts';
import type { Facts } from '../../../../src/policy/facts/fact.ts';
import { createPolicyStore } from '../../../../src/state/policy/policy-store.ts';
import { MeasureCard } from '../../../../src/views/policy/cards/measure-card.tsx';
import { fakePolicy } from '../../../state/fake-policy.ts';
import { markupReader } from '../../static-markup.tsx';

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
  const read = markupReader(store);
  return (card: Card, day: string): ShownCard => {
    const markup = read(
      <MeasureCard card={card} isSought={false} hasGoods day={day} facts={{}} {...NO_ACTIONS} />,
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
