import { simplified } from '../../reading/fold-name.ts';
import { withoutInvisible } from '../../reading/plain-text.ts';

/** Traditional signs of the trade's words; those of names are known where names are read. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  (
    '櫃柜噸吨發发從从價价險险單单週周號号後后達达記记電电腦脑筆笔凍冻託托貨货萬万億亿內内時时點点倉仓車车輛辆' +
    '備备裝装運运報报詢询辦办個个條条隻只兩两幾几總总約约過过關关進进歐欧羅罗間间聯联絡络謝谢請请'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

const ARROW = /[→➔➜➡⇒⟶►▶👉]/u;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/u;
const DASH = /[–—―−﹣－]/;
const QUOTE = /[’‘′＇`´]/;
const STOP = /[。、|｜]/;

/** A taken sign: no pattern reaches over it. */
export const TAKEN = '\u0000';

/**
 * A line in plain signs: half width, single spaces of one kind, one kind of dash, quotation mark and arrow, simplified, pictures as spaces; with
 * where each of them stood in the text as typed.
 */
export interface LineText {
  readonly typed: string;
  readonly plain: string;
  /** By sign of `plain`, where it begins in `typed`; one more for the end. */
  readonly at: readonly number[];
}

export function lineText(typed: string): LineText {
  let plain = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of typed) {
    const isBetweenFigures = /\d$/.test(plain) && /^[\d０-９]{3}/.test(typed.slice(index + sign.length));
    const written = sign === '，' && !isBetweenFigures ? ';' : plainSign(sign);
    if (/^\s/.test(written) && /\s$/.test(plain)) {
      // Patterns allow for any number of spaces, and a long run would be divided among them in every way there is.
      if (written === '\n') plain = `${plain.slice(0, -1)}\n`;
      index += sign.length;
      continue;
    }
    for (let unit = 0; unit < written.length; unit++) at.push(index + Math.min(unit, sign.length - 1));
    plain += written;
    index += sign.length;
  }
  at.push(typed.length);
  return { typed, plain, at };
}

function plainSign(sign: string): string {
  if (sign === '\n' || sign === '\r' || sign === '\u2028' || sign === TAKEN) return '\n';
  if (/\s/u.test(sign)) return ' ';
  if (ARROW.test(sign)) return '→';
  if (withoutInvisible(sign) === '') return '';
  if (PICTURE.test(sign) && !/[\d*#©®]/u.test(sign)) return ' ';
  if (DASH.test(sign)) return '-';
  if (QUOTE.test(sign)) return "'";
  if (STOP.test(sign)) return ';';
  if (sign === '￥') return '¥';
  const code = sign.charCodeAt(0);
  if (sign.length === 1 && code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return TRADITIONAL.get(sign) ?? (sign.length === 1 ? simplified(sign) : sign);
}
