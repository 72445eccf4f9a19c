import { starterFiles } from '../../../src/cli/network-new-command.ts';
import { DEMAND_AT_MOST } from '../../../src/contract/demand/demand-sheet.ts';
import { demandRows } from '../../../src/demand/demand-rows.ts';
import { BASIC_PROFILES } from '../../../src/demand/month-profile.ts';
import { type DemandReading, readDemand } from '../../../src/demand/read-demand.ts';
import { tableOfText } from '../../../src/demand/text-table.ts';
import { csvText } from '../../../src/export/csv.ts';
import { loadNetwork } from '../../../src/network/build/load.ts';
import type { Result } from '../../../src/units/issue.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const HEADER =
  'flow_id,origin,destination,district,commodity,direction,equipment,boxes_per_year,t_per_box,value_cny_per_box,month_profile';

/** Demand tables as text, and the flows that they are read as. */
export function demandTables(): Reader {
  const loaded = loadNetwork(starterFiles('2026-11-29T12:00Z'));
  if (!loaded.ok) throw new Error('the starter network does not load');
  const network = loaded.value;
  const read = (text: string): Result<DemandReading> => {
    const table = tableOfText({ name: 'demand.csv', text, encoding: 'utf-8' });
    return table.ok ? readDemand(network, table.value, BASIC_PROFILES, DEMAND_AT_MOST.page.flows) : table;
  };
  return {
    name: 'demand table',
    weight: 6,
    samples: [
      `${HEADER}\na,山前,江边,,general,domestic,40HQ,120,18,500000,even\nb,江边,山前,,laptops,内贸,20GP,1.5,,50万,even\n`,
      `${HEADER},corridor\na,山前,江边,,general,domestic,LCL,"1,200",2 t,¥3000,0 0 0 0 0 0.5 0.5 0 0 0 0 0,river\n`,
      `${HEADER.replaceAll(',', ';')}\na;山前;江边;;general;domestic;CAR;3,5;1,9;86400;even\n`,
    ],
    words: [
      'SAMPLE-',
      'even',
      'import',
      '-0',
      '1e999',
      'Infinity',
      '"',
      '\r\n',
      '=x',
      '__proto__',
      'CN500112',
      '0.0833',
    ],
    read(input) {
      const reading = read(input);
      if (!reading.ok || reading.value.flows.length === 0) return 'refused';
      const { flows, corridors } = reading.value;
      const again = read(csvText(demandRows(flows, corridors, BASIC_PROFILES)));
      return accepted(
        differs('read back', flows, again.ok ? again.value.flows : again.issues),
        flows.every(({ boxesPerYear }) => boxesPerYear > 0) ? null : 'a flow of no boxes is taken',
      );
    },
  };
}
