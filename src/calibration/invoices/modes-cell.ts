import { MODES, type Mode } from '../../network/terminal.ts';
import { plainText } from '../../reading/plain-text.ts';

const WORDS: Readonly<Record<Mode, RegExp>> = {
  rail: /铁|班列|火车|\brail(way)?\b|\btrain\b/,
  sea: /海|远洋|\bocean\b|\bsea\b|\bfcl\b|\blcl\b|\bvessel\b/,
  river: /江|内河|驳|水运|\bbarge\b|\briver\b/,
  road: /公路|公铁|铁公|公海|海公|汽运|卡车|卡航|\btruck(ing)?\b|\broad\b/,
  air: /空运|航空|空铁|铁空|\bair ?freight\b|\bair\b|\bflight\b/,
};

/** The modes that a text names, in the order of the network: 铁海联运, `rail-sea`, 中欧班列; none where it names none. */
export function modesIn(text: string): readonly Mode[] {
  const plain = plainText(text).toLowerCase();
  return MODES.filter((mode) => mode === plain || WORDS[mode].test(plain));
}
