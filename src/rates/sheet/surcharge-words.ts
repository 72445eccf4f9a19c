import type { InsideItem } from '../../network/contract-freight.ts';
import type { Basis, ChargeCode } from '../../network/tariff-item.ts';
import type { Mode } from '../../network/terminal.ts';

/** A surcharge as sheets name it: what it is billed as, by what, and which charges of the network it stands for. */
export interface KnownSurcharge {
  readonly name: string;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  readonly inside: readonly InsideItem[];
}

/** Charges of a terminal for handling, by the mode that the freight is of. */
export const HANDLING: Readonly<Record<Mode, ChargeCode>> = {
  sea: 'PORT_HANDLING',
  river: 'PORT_HANDLING',
  rail: 'RAIL_LIFT',
  air: 'AIR_HANDLING',
  road: 'TERMINAL_TRANSFER',
};

const NAMES: readonly (readonly [words: RegExp, name: string])[] = [
  [/\b(dthc|d\/thc)\b|目的港(码头)?操作费|目的港thc/, 'DTHC'],
  [/\b(othc|thc|orc|terminal handling)\b|码头(操作)?费|起运港操作费|港杂费?/, 'THC'],
  [/\b(war(?: ?risk)?|wrs|wrc)\b|战争(险|附加费)/, 'WAR'],
  [
    /\b(docs?|doc fee|documents?|bl fee|b\/l|bill fee|tlx|telex|手续费)\b|文件费|单证费|提单费|电放费|换单费/,
    'DOC',
  ],
  [/\bseals?\b|铅封费?|封(志|条)费/, 'SEAL'],
  [/\b(customs|clearance)\b|报关费?/, 'CUSTOMS'],
  [
    /\b(baf|caf|lss|lsf|ebs|ebaf|eba|fsc|bunker|fuel|ets|eca|cic|cis|pss|gri|grr|gfs|isps|ens|ams|aci|afr|csf|pcs|scs|pcc|ecc|ebb|rr|ers)\b/,
    '',
  ],
  [/(燃油|旺季|拥堵|低硫|综合费率上涨|紧急燃油|设备|箱不平衡|币值|安保|舱单|港建)\S*?(附加费|费)/, ''],
  [/附加费|surcharge/, ''],
];

/** The surcharge that a heading names; null where it names none. */
export function surchargeIn(heading: string, mode: Mode | null): KnownSurcharge | null {
  const plain = heading.toLowerCase();
  for (const [words, name] of NAMES) {
    const [word = ''] = words.exec(plain) ?? [];
    if (word !== '') return known(name === '' ? word.toUpperCase() : name, mode);
  }
  return null;
}

function known(name: string, mode: Mode | null): KnownSurcharge {
  const handling = HANDLING[mode ?? 'sea'];
  switch (name) {
    case 'THC':
      return { name, charge: handling, basis: 'box', inside: [{ charge: handling, at: 'from' }] };
    case 'DTHC':
      return { name, charge: handling, basis: 'box', inside: [{ charge: handling, at: 'to' }] };
    case 'WAR':
      return { name, charge: 'WAR_RISK', basis: 'box', inside: [{ charge: 'WAR_RISK', at: 'ride' }] };
    case 'DOC':
      return { name, charge: 'DOCUMENTS', basis: 'shipment', inside: [{ charge: 'DOCUMENTS', at: 'from' }] };
    case 'CUSTOMS':
      return {
        name,
        charge: 'CUSTOMS_EXPORT',
        basis: 'shipment',
        inside: [{ charge: 'CUSTOMS_EXPORT', at: 'from' }],
      };
    case 'SEAL':
      return { name, charge: 'DOCUMENTS', basis: 'box', inside: [] };
    default:
      return { name, charge: 'FREIGHT_SURCHARGE', basis: 'box', inside: [] };
  }
}
