import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const DAY_MS = 86_400_000;

/** What the site under test is built from: no test repeats a figure or a date of it. */
const { edition, price_date: priceDate } = z
  .object({ edition: z.string(), price_date: z.iso.date() })
  .parse(read('networks/chongqing/datapackage.yaml'));

/** What a link of this edition says of it. */
export const EDITION = edition;

/** A Sunday at noon in Beijing, the first after the prices: the page then offers Monday evening as the ready time. */
export const NOW = `${firstSundayAfter(priceDate)}T12:00:00+08:00`;

/** The same hour some days later. */
export const daysAfterNow = (days: number): string => `${dayAfter(NOW.slice(0, 10), days)}T12:00:00+08:00`;

/** The measure that relieves the toll of a container truck: how long it holds, and what it charges by the kilometre. */
export const containerToll = (() => {
  const measure = z
    .object({
      valid: z.object({ to: z.iso.date() }),
      words: z.object({ bus_class3_per_km: z.object({ zh: z.string() }) }),
      params: z.object({
        bus_class3_per_km: z.object({
          values: z.record(z.string(), z.object({ value: z.number() })),
        }),
      }),
    })
    .parse(read('scenarios/yufufa-2024-10/a14.container_toll.yaml'));
  const inForce = Object.entries(measure.params.bus_class3_per_km.values)
    .filter(([from]) => from <= NOW)
    .at(-1)?.[1];
  if (!inForce) throw new Error('the toll measure has no rate in force');
  return { lastDay: measure.valid.to, rateName: measure.words.bus_class3_per_km.zh, rate: inForce.value };
})();

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function firstSundayAfter(day: string): string {
  return dayAfter(day, 7 - new Date(Date.parse(day)).getUTCDay());
}
