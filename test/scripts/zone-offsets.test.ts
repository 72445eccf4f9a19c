import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zoneTable } from '../../scripts/time-zones/zone-offsets.ts';

const shipped = (file: string) => readFileSync(new URL(`../../networks/chongqing/${file}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the clock table of a network', () => {
  it('is the shipped one for the shipped terminals', () => {
    expect(zoneTable(shipped('terminals.csv')).text).toBe(shipped('time-zones.csv').toString('utf8'));
  });

  it('has a row for each zone that any table of terminals names', () => {
    const { text } = zoneTable(bytes('\uFEFFterminal;timezone\r\na;Asia/Shanghai\r\nb; Asia/Shanghai \r\n'));
    expect(text).toBe('timezone,from_utc,offset_minutes\nAsia/Shanghai,2023-01-01T00:00Z,480\n');
  });

  it('names the line of a zone that is none', () => {
    expect(() => zoneTable(bytes('terminal,timezone\na,Asia/Sanghai\n'))).toThrow(
      /terminals\.csv:2:timezone "Asia\/Sanghai"/,
    );
    expect(() => zoneTable(bytes('terminal\na\n'))).toThrow('no column timezone');
  });
});
