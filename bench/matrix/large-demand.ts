import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { pick, seededRandom } from '../seeded-random.ts';

const SAMPLE = 'scenarios/demand/sample-2025.csv';
const SEED = 15;
const MOST_BOXES = 200;
const LINES_AT_ONCE = 10_000;

/** Columns of the sample: an id, the goods, the boxes of a year, the rest. */
const COLUMN = { id: 0, boxes: 7 } as const;

/**
 * A demand of so many flows of the first kinds of goods of the sample year, each with boxes of its own: what a ministry's declarations
 * look like, many of few kinds of goods.
 *
 * @param skipped kinds that are left out before the first
 */
export async function writeLargeDemand(
  path: string,
  flows: number,
  kinds: number,
  skipped = 0,
): Promise<void> {
  const [header = '', ...all] = (await readFile(SAMPLE, 'utf8')).replace('\uFEFF', '').trim().split(/\r?\n/);
  const rows = all.slice(skipped, skipped + kinds);
  const random = seededRandom(SEED);
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let first = 0; first < flows; first += LINES_AT_ONCE) {
    const lines = Array.from({ length: Math.min(LINES_AT_ONCE, flows - first) }, (_, index) => {
      const cells = pick(random, rows).split(',');
      cells[COLUMN.id] = `L${String(first + index + 1).padStart(7, '0')}`;
      cells[COLUMN.boxes] = String(1 + Math.floor(random() * MOST_BOXES));
      return cells.join(',');
    });
    if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
