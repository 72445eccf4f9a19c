import type { DemandTexts } from '../src/session/demand-questions.ts';

const texts = import.meta.glob<string>('../scenarios/demand/{sample-2025,month-profiles}.csv', {
  query: '?raw',
  import: 'default',
});

/** The sample year and the month profiles as shipped, loaded when they are asked for. */
export async function openDemandTexts(): Promise<DemandTexts> {
  const [sample, monthProfiles] = await Promise.all([text('sample-2025'), text('month-profiles')]);
  return { sample, monthProfiles };
}

async function text(table: string): Promise<string> {
  const load = texts[`../scenarios/demand/${table}.csv`];
  if (!load) throw new RangeError(`the build has no table ${table}`);
  return load();
}
