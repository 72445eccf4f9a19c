import { COMMODITIES } from '../../consignment/commodity.ts';
import type { Enquiry } from '../../contract/enquiry.ts';

/** What a line can say of an enquiry. */
export type WrittenEnquiry = Pick<
  Enquiry,
  | 'from'
  | 'to'
  | 'equipment'
  | 'boxes'
  | 'volumeM3'
  | 'grossTonnes'
  | 'commodity'
  | 'valueCny'
  | 'dangerousGoods'
  | 'insured'
  | 'ready'
  | 'deadline'
  | 'avoid'
>;

/** An enquiry as one line that {@link readEnquiryLine} reads back, for a message or a cell. */
export function writeEnquiryLine(enquiry: WrittenEnquiry, language: 'zh' | 'en'): string {
  const parts = language === 'zh' ? inChinese(enquiry) : inEnglish(enquiry);
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : '; ');
}

const UNITS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  CAR: ['台商品车', ' cars'],
  WAGON: ['节铁路整车', ' wagons'],
};

function inChinese(enquiry: WrittenEnquiry): readonly string[] {
  const {
    from,
    to,
    equipment,
    boxes,
    volumeM3,
    grossTonnes,
    valueCny,
    dangerousGoods,
    insured,
    ready,
    deadline,
  } = enquiry;
  const isLot = equipment === 'LCL';
  return [
    isLot ? '拼箱' : `${boxes}${UNITS[equipment]?.[0] ?? `×${equipment}`}`,
    COMMODITIES.get(enquiry.commodity)?.names.zh ?? enquiry.commodity,
    isLot && volumeM3 !== '' ? `${volumeM3}方` : '',
    grossTonnes === '' ? '' : `毛重${grossTonnes}吨${isLot ? '' : '/箱'}`,
    valueCny === '' ? '' : `货值${valueCny}元`,
    `${from}→${to}`,
    ready === '' ? '' : `货好${clock(ready)}`,
    deadline === '' ? '' : `最迟${clock(deadline)}到`,
    dangerousGoods === '' ? '' : dangerousGoods === 'yes' ? '危险品' : `${dangerousGoods}类危险品`,
    insured === 'yes' ? '投保' : '',
    ...enquiry.avoid.map((word) => `避开${word}`),
  ];
}

function inEnglish(enquiry: WrittenEnquiry): readonly string[] {
  const {
    from,
    to,
    equipment,
    boxes,
    volumeM3,
    grossTonnes,
    valueCny,
    dangerousGoods,
    insured,
    ready,
    deadline,
  } = enquiry;
  const isLot = equipment === 'LCL';
  return [
    isLot ? 'LCL' : `${boxes}${UNITS[equipment]?.[1] ?? ` x ${equipment}`}`,
    COMMODITIES.get(enquiry.commodity)?.names.en ?? enquiry.commodity,
    isLot && volumeM3 !== '' ? `${volumeM3} m3` : '',
    grossTonnes === '' ? '' : `gross ${grossTonnes} t${isLot ? '' : ' per box'}`,
    valueCny === '' ? '' : `value CNY ${valueCny}`,
    `${from} to ${to}`,
    ready === '' ? '' : `ready ${clock(ready)}`,
    deadline === '' ? '' : `deadline ${clock(deadline)}`,
    dangerousGoods === '' ? '' : dangerousGoods === 'yes' ? 'dangerous goods' : `class ${dangerousGoods}`,
    insured === 'yes' ? 'insured' : '',
    ...enquiry.avoid.map((word) => `avoid ${word}`),
  ];
}

const clock = (moment: string): string => moment.replace('T', ' ');
