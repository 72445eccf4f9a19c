import { readCalibration, writeCalibration } from '../../../src/calibration/calibration-file.ts';
import { accepted, differs, type Reader } from '../reader.ts';

/** Correction factors of a file or an earlier visit. */
export const calibrations = (): Reader => ({
  name: 'calibration',
  weight: 3,
  samples: [
    writeCalibration({
      name: 'invoices.xlsx',
      network: 'chongqing 2026.11',
      prices: [
        {
          charge: 'OCEAN_FREIGHT',
          tariff: null,
          factor: '1.08',
          credibility: 0.4,
          spread: 0.12,
          invoices: 12,
        },
      ],
      delays: [{ service: 'a', factor: '1.2', credibility: 0.25, journeys: 4 }],
    }),
  ],
  words: ['null', '{}', '[]', '"__proto__":1,', '1e999', '0.05', '20', '"1"', '-0', '1e-7'],
  read(input) {
    const calibration = readCalibration(input);
    if (calibration === null) return 'refused';
    return accepted(differs('kept', calibration, readCalibration(writeCalibration(calibration))));
  },
});
