import type { Names } from '../terminal.ts';
import type { DangerClass } from './dangerous-goods.ts';

/** What the UN Model Regulations call the classes and divisions, in short. */
export const DANGER_CLASS_NAMES: Readonly<Record<DangerClass, Names>> = {
  '1.1': { zh: '整体爆炸', en: 'mass explosion' },
  '1.2': { zh: '迸射', en: 'projection' },
  '1.3': { zh: '燃烧', en: 'fire hazard' },
  '1.4': { zh: '轻微爆炸', en: 'minor explosion' },
  '1.5': { zh: '极不敏感爆炸品', en: 'very insensitive' },
  '1.6': { zh: '无整体爆炸', en: 'extremely insensitive' },
  '2.1': { zh: '易燃气体', en: 'flammable gas' },
  '2.2': { zh: '非易燃无毒气体', en: 'non-flammable gas' },
  '2.3': { zh: '毒性气体', en: 'toxic gas' },
  '3': { zh: '易燃液体', en: 'flammable liquid' },
  '4.1': { zh: '易燃固体', en: 'flammable solid' },
  '4.2': { zh: '易自燃', en: 'spontaneously combustible' },
  '4.3': { zh: '遇水放出易燃气体', en: 'dangerous when wet' },
  '5.1': { zh: '氧化性物质', en: 'oxidizer' },
  '5.2': { zh: '有机过氧化物', en: 'organic peroxide' },
  '6.1': { zh: '毒性物质', en: 'toxic' },
  '6.2': { zh: '感染性物质', en: 'infectious' },
  '7': { zh: '放射性', en: 'radioactive' },
  '8': { zh: '腐蚀性', en: 'corrosive' },
  '9': { zh: '杂项(含锂电池)', en: 'miscellaneous, batteries' },
};
