import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zoneTable } from '../../scripts/time-zones/zone-offsets.ts';

const shipped = (file: string) => readFileSync(new URL(`../../networks/chongqing/${file}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the clock table of a network', () => {
  it('is the shipped one for the shipped terminals', () => {
    expect(zoneTable(shipped('terminals.csv'), shipped('datapackage.yaml')).text).toBe(
      shipped('time-zones.csv').toString('utf8'),
    );
  });

  it('has a row for each zone that any table of terminals names', () => {
    const table = '\uFEFFterminal;timezone\r\na;Asia/Shanghai\r\nb; Asia/Shanghai \r\n';
    const { text } = zoneTable(bytes(table), bytes('id: mine\n'));
    expect(text).toBe('timezone,from_utc,offset_minutes\nAsia/Shanghai,2023-01-01T00:00Z,480\n');
  });

  it('ends with the last day that the network names', () => {
    const berlin = bytes('terminal,timezone\na,Europe/Berlin\n');
    const lines = (manifest: string) => zoneTable(berlin, bytes(manifest)).text.trim().split('\n').slice(1);
    expect(lines('clocks_until: 2023-10-28\n')).toEqual([
      'Europe/Berlin,2023-01-01T00:00Z,60',
      'Europe/Berlin,2023-03-26T01:00Z,120',
    ]);
    expect(lines('clocks_until: 2023-10-29\n')).toHaveLength(3);
  });

  it('names the line of a zone that is none', () => {
    expect(() => zoneTable(bytes('terminal,timezone\na,Asia/Sanghai\n'), bytes(''))).toThrow(
      /terminals\.csv:2:timezone "Asia\/Sanghai"/,
    );
    expect(() => zoneTable(bytes('terminal\na\n'), bytes(''))).toThrow('no column timezone');
  });
});
