export const EFFECT_CHOICES = ['closed', 'delay', 'factor', 'room', 'surcharge'] as const;
export type EffectChoice = (typeof EFFECT_CHOICES)[number];
export const DELAY_UNITS = ['h', 'd'] as const;
export const SURCHARGE_CURRENCIES = ['USD', 'CNY', 'EUR'] as const;
export const SURCHARGE_UNITS = ['teu', 'box'] as const;

/** An event of the user's own while it is being filled in; texts as typed. */
export interface OwnEventDraft {
  readonly where: string;
  readonly from: string;
  readonly to: string;
  readonly effect: EffectChoice;
  readonly amount: string;
  readonly delayUnit: (typeof DELAY_UNITS)[number];
  readonly currency: (typeof SURCHARGE_CURRENCIES)[number];
  readonly unit: (typeof SURCHARGE_UNITS)[number];
  readonly what: string;
}

export const EMPTY_DRAFT: OwnEventDraft = {
  where: '',
  from: '',
  to: '',
  effect: 'closed',
  amount: '',
  delayUnit: 'h',
  currency: 'USD',
  unit: 'teu',
  what: '',
};

/** Whether something that no event can do without is not there yet. */
export const isUnfinished = ({ where, effect, amount }: OwnEventDraft): boolean =>
  where.trim() === '' || (effect !== 'closed' && amount.trim() === '');

const SEPARATOR = /[;；]/g;

/** As an enquiry has it: `where; from; to; effect; what`. */
export function typedOf(draft: OwnEventDraft): string {
  const { where, from, to, what } = draft;
  const parts = [where, from, to, effectOf(draft), ...(what.trim() === '' ? [] : [what])];
  return parts.map((part) => part.replace(SEPARATOR, ',').trim()).join('; ');
}

function effectOf({ effect, amount, delayUnit, currency, unit }: OwnEventDraft): string {
  switch (effect) {
    case 'closed':
      return 'closed';
    case 'delay':
      return `${amount} ${delayUnit}`;
    case 'factor':
      return `x${amount}`;
    case 'room':
      return `${amount.replace(/[%％]\s*$/, '')} %`;
    case 'surcharge':
      return `${amount} ${currency}/${unit}`;
  }
}
