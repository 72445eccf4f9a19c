import { z } from '../zod.ts';
import { date, text } from './cell.ts';

/** What a network folder says about itself, in `datapackage.yaml`. Other keys may stand there and are not read. */
export const MANIFEST = z.object({
  id: text.describe('Key of the network, as used in links and exports'),
  name_en: text,
  name_zh: text,
  edition: text.describe('Edition of the data, e.g. `2026.11`'),
  price_date: date.describe('The day the prices were last brought up to date'),
  clocks_until: date.optional().describe('The last day for which `time-zones.csv` was made'),
});

export type Manifest = z.output<typeof MANIFEST>;
