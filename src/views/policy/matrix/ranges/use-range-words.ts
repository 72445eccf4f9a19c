import { useTranslation } from 'react-i18next';
import type { InputRange, RangedInput } from '../../../../contract/demand/ranges.ts';
import { signedAmount, signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber, formatQuantity } from '../../../../i18n/format.ts';
import { writeFigure } from '../../../../i18n/unit-words.ts';
import { fen } from '../../../../units/money.ts';
import { useLanguage } from '../../../texts/use-language.ts';
import { parameterName } from '../../cards/parameter-words.ts';
import type { LiveParameter } from '../live/live-parameters.ts';
import type { Ranged } from './range-bars.ts';

const KG_PER_TONNE = 1000;

/** What inputs of a run, their ends and the figures that they move are called. */
export function useRangeWords(parameters: ReadonlyMap<string, LiveParameter>) {
  const { t } = useTranslation('matrix');
  const { t: tBill } = useTranslation('results');
  const language = useLanguage();
  return {
    nameOf(input: RangedInput): string {
      switch (input.kind) {
        case 'time':
          return t('ranges.inputs.time');
        case 'prices':
          return t('ranges.inputs.prices', { charge: tBill(`charges.${input.charge}`) });
        case 'emissions':
          return t('ranges.inputs.emissions', {
            mode:
              input.mode === 'terminal'
                ? t('ranges.inputs.terminal')
                : t(`modes.${input.mode}`, { ns: 'words' }),
          });
        case 'choice':
          return t(`ranges.parameters.${input.parameter}`);
        case 'measure': {
          const parameter = parameters.get(input.path);
          return parameter === undefined ? input.path : parameterName(parameter, language);
        }
      }
    },
    /** What an input is put to. */
    endOf({ input, values }: Pick<InputRange, 'input' | 'values'>, end: 0 | 1): string {
      if (input.kind === 'choice' && input.parameter === 'rule')
        return t(`ranges.rules.${end === 0 ? 'this' : 'other'}`);
      if (values === null) return t(`ranges.ends.${end === 0 ? 'low' : 'high'}`);
      const parameter = input.kind === 'measure' ? parameters.get(input.path) : undefined;
      return parameter === undefined
        ? `${input.kind === 'time' ? '×' : ''}${formatQuantity(values[end])}`
        : writeFigure(String(values[end]), parameter.unit, language);
    },
    write(figure: Ranged, value: number): string {
      if (figure === 'teuShifted') return formatNumber(value);
      if (figure === 'co2eKg') return signedNumber(value / KG_PER_TONNE, 1);
      return signedAmount(fen(value), language);
    },
  };
}

export type RangeWords = ReturnType<typeof useRangeWords>;
