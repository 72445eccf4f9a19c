import { layRates } from '../../../src/rates/lay-rates.ts';
import { NO_CHOICES } from '../../../src/rates/sheet/read-rate-sheet.ts';
import { readRates } from '../../../src/session/rate-questions.ts';
import { activeRates } from '../../../src/state/rates/rate-books.ts';
import { readRateBooks, writeRateBooks } from '../../../src/state/rates/rate-books-file.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { sheetTexts, TO_THE_END } from './rate-sheets.ts';
import { shippedNetwork } from './shipped-network.ts';

/** Rate books of an earlier visit or a file, and their rates put in use. */
export async function rateBooks(): Promise<Reader> {
  const network = shippedNetwork();
  const books = await Promise.all(
    sheetTexts().map(async (text, index) => {
      const bytes = new TextEncoder().encode(text);
      const asked = { name: 'r.csv', bytes, sheet: null, choices: NO_CHOICES };
      const read = await readRates(network, asked, TO_THE_END);
      const rates = read.ok ? read.value.rates.slice(0, 2) : [];
      return { id: `book-${index}`, name: `本 ${index}`, rates };
    }),
  );
  const learned = {
    name: 'invoices.xlsx',
    network: 'chongqing 2026.11',
    prices: [],
    delays: [{ service: 'a', factor: '1.2', credibility: 0.25, journeys: 4 }],
  };
  const calibration = { learned, isOn: true };
  return {
    name: 'rate books',
    weight: 2,
    samples: [
      writeRateBooks({ books: [], active: null, meanings: {}, calibration: null }),
      ...books.map((book) =>
        writeRateBooks({ books: [book], active: book.id, meanings: { pol: 'from' }, calibration }),
      ),
    ],
    words: [
      'null',
      '{}',
      '[]',
      '"__proto__":1,',
      '1e999',
      '"CNY"',
      '"box"',
      '"2026-02-30"',
      '"0.00"',
      'sea',
      'rail',
      'km',
    ],
    read(input) {
      const kept = readRateBooks(input);
      if (kept === null) return 'refused';
      layRates(network, activeRates(kept));
      return accepted(differs('kept', kept, readRateBooks(writeRateBooks(kept))));
    },
  };
}
