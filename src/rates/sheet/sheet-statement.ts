import type { InsideItem } from '../../network/contract-freight.ts';
import type { Basis } from '../../network/tariff-item.ts';
import { MODES, type Mode } from '../../network/terminal.ts';
import { plainText } from '../../reading/plain-text.ts';
import type { Currency } from '../../units/money.ts';
import type { ColumnRole } from './column-meaning.ts';
import { currencyIn } from './currency-words.ts';
import { guessMeaning } from './guess-meaning.ts';
import { insideIn } from './inside-words.ts';
import { readSpan, type Span } from './span-cell.ts';

/** What a sheet says of all rows that follow, outside of its table: in its title, in a line between rows. */
export interface SheetStatement {
  readonly from: string;
  readonly to: string;
  readonly carrier: string;
  readonly mode: Mode | null;
  readonly currency: Currency | null;
  readonly span: Span | null;
  readonly inside: readonly InsideItem[];
  readonly basis: Basis | null;
}

export const NOTHING_SAID: SheetStatement = {
  from: '',
  to: '',
  carrier: '',
  mode: null,
  currency: null,
  span: null,
  inside: [],
  basis: null,
};

const MODE_WORDS: Readonly<Record<Mode, RegExp>> = {
  rail: /班列|铁路|铁海|\brail\b|\btrain\b|\bblock train\b/i,
  road: /卡车|公路|汽运|\btruck(?:ing)?\b|\broad\b/i,
  river: /内河|驳船|江运|长江|支线|\bbarge\b|\briver\b|\bfeeder\b/i,
  air: /空运|航空|\bair ?freight\b|\bair\b/i,
  sea: /海运|船公司|船司|远洋|\bocean\b|\bsea ?freight\b|\bsea\b|\bfcl\b|\bpol\b|\bpod\b/i,
};

/** The mode that a text names; null for none, and where it names several. */
export function modeIn(text: string): Mode | null {
  const plain = plainText(text);
  const exact = MODES.find((mode) => mode === plain.toLowerCase());
  if (exact) return exact;
  const named = MODES.filter((mode) => MODE_WORDS[mode].test(plain));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const PAIR = /^([^:：]{1,30})[:：]\s*(.+)$/;

/** What a text adds to what was said before: `POL: Qinzhou`, `Validity: 2026-12-01~2026-12-31`, `报价币种：USD`. */
export function saidBy(texts: readonly string[], before: SheetStatement, withMode: boolean): SheetStatement {
  let said = before;
  texts.forEach((text, index) => {
    const plain = plainText(text);
    for (const line of plain.split(/[;；|]|\s{2,}/)) {
      const [, key = '', own = ''] = PAIR.exec(line.trim()) ?? [];
      const next = /[:：]\s*$/.test(plain) ? plainText(texts[index + 1] ?? '') : '';
      const role = guessMeaning([key === '' ? plain.replace(/[:：]\s*$/, '') : key])?.role ?? null;
      const value = own === '' ? next : own;
      if (role !== null && value !== '') said = withPair(said, role, value);
    }
    said = withFreeText(said, plain, withMode);
  });
  return said;
}

function withPair(said: SheetStatement, role: ColumnRole, value: string): SheetStatement {
  switch (role) {
    case 'from':
    case 'to':
    case 'carrier':
      return { ...said, [role]: value };
    default:
      return said;
  }
}

function withFreeText(said: SheetStatement, text: string, withMode: boolean): SheetStatement {
  const span = readSpan(text);
  const { currency } = currencyIn(text);
  const { inside } = insideIn(text, said.mode);
  const mode = withMode ? modeIn(text) : null;
  const isValidity = /有效|valid|执行|适用|effective|until|till|expir/i.test(text);
  return {
    ...said,
    mode: mode ?? said.mode,
    currency: currency ?? said.currency,
    span: span.kind === 'span' && (isValidity || span.span.to !== null) ? span.span : said.span,
    inside: inside.length > 0 ? inside : said.inside,
  };
}
