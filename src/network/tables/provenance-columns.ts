import { STATUSES } from '../provenance.ts';
import { z } from '../zod.ts';
import { integer, text } from './cell.ts';

/** How the figures of a row are known. */
export const provenance = {
  year: integer.describe('Year the figures of the row describe'),
  status: z.enum(STATUSES).describe('How the figures are known'),
  source: text.describe('Key of sources.csv'),
};

/** What a column in Chinese is. */
export const CHINESE = 'In Chinese; empty: as in the column it translates';
