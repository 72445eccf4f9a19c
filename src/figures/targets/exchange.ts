import type { ExchangeRate, Network } from '../../network/network.ts';
import { datedKey, keyParts } from '../figure-key.ts';
import { defineTarget, plainReading } from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';
import { tariffsWith, usesOfTariffs } from '../tariff-uses.ts';

/** A currency without a day stands for its rate on every date. */
export const exchange = defineTarget({
  keyForm: 'currency[|date]',
  find(network, key, date): ExchangeRate | null {
    const rows = rowsNamed(network, key).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    return rows.findLast((rate) => rate.date <= date) ?? rows[0] ?? null;
  },
  names: () => null,
  change(draft, key, change) {
    const rows = rowsNamed(draft, key);
    draft.exchangeRates = swapRows(draft.exchangeRates, rows, change);
    return rows.length;
  },
  uses(network, key) {
    const [code] = keyParts(key);
    return usesOfTariffs(
      network,
      tariffsWith(network, ({ currency }) => currency === code),
    );
  },
  entries: [
    {
      field: 'cny',
      // What amounts are multiplied by must be more than nothing.
      bounds: { least: 0.0001, most: 10_000 },
      read: (row) => ({ ...plainReading(row.cny, `CNY/${row.currency}`, row), validFrom: row.date }),
      write: (row, { value, provenance }) => ({ ...row, cny: value, ...provenance }),
    },
  ],
});

/** Names the rate of one row. */
export function exchangeFigure(
  network: Network,
  { currency, date }: Pick<ExchangeRate, 'currency' | 'date'>,
) {
  const rows = network.exchangeRates.filter((rate) => rate.currency === currency);
  return { target: 'exchange', key: datedKey(currency, date, rows.length), field: 'cny' } as const;
}

function rowsNamed({ exchangeRates }: Pick<Network, 'exchangeRates'>, key: string): readonly ExchangeRate[] {
  const [currency, date] = keyParts(key);
  return exchangeRates.filter(
    (row) => row.currency === currency && (date === undefined || row.date === date),
  );
}
