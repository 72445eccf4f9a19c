/** A bar of a tornado. Places are shares of the width, 0 to 1. */
export interface SvgBar {
  readonly name: string;
  readonly low: { readonly text: string; readonly from: number; readonly to: number };
  readonly high: { readonly text: string; readonly from: number; readonly to: number };
}

export interface SvgTornado {
  readonly title: string;
  /** What the figure is, and where on the width. */
  readonly present: { readonly text: string; readonly at: number };
  /** What the colours of the ends are called. */
  readonly ends: { readonly low: string; readonly high: string };
  readonly bars: readonly SvgBar[];
  readonly notes: readonly string[];
}

const WIDTH = 960;
const SIDE = 24;
const HEAD = 64;
const ROW = 46;
const BAR = 14;
const LINE = 18;
const FONT = 'font-family="Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif"';
const [INK, FAINT, LOW, HIGH] = ['#1d1d1f', '#5f6368', '#7a5ea8', '#2b7a78'];

/** A tornado as a picture of its own, on a light ground, for a report. */
export function tornadoSvg({ title, present, ends, bars, notes }: SvgTornado): string {
  const height = HEAD + bars.length * ROW + SIDE + (notes.length + 1) * LINE + SIDE;
  const x = (share: number): string => (SIDE + share * (WIDTH - 2 * SIDE)).toFixed(1);
  const rows = bars.map(({ name, low, high }, index) => {
    const top = HEAD + index * ROW;
    const y = top + 22;
    return [
      text(WIDTH / 2, top + 14, name, `text-anchor="middle" fill="${INK}"`),
      text(SIDE, top + 14, low.text, `fill="${LOW}"`),
      text(WIDTH - SIDE, top + 14, high.text, `text-anchor="end" fill="${HIGH}"`),
      ...[
        [low, LOW],
        [high, HIGH],
      ].map(([end, colour]) => {
        const { from, to } = end as SvgBar['low'];
        const width = ((to - from) * (WIDTH - 2 * SIDE)).toFixed(1);
        return `<rect x="${x(from)}" y="${y}" width="${width}" height="${BAR}" fill="${colour}"/>`;
      }),
    ].join('');
  });
  const end = HEAD + bars.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ${FONT} font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(SIDE, 30, title, `font-size="16" font-weight="600" fill="${INK}"`),
    text(SIDE, 50, present.text, `fill="${FAINT}"`),
    ...rows,
    `<line x1="${x(present.at)}" x2="${x(present.at)}" y1="${HEAD}" y2="${end}" stroke="${INK}" stroke-width="1.5"/>`,
    text(SIDE, end + SIDE, `■ ${ends.low}`, `fill="${LOW}"`),
    text(WIDTH - SIDE, end + SIDE, `■ ${ends.high}`, `text-anchor="end" fill="${HIGH}"`),
    ...notes.map((note, index) => text(SIDE, end + SIDE + (index + 1) * LINE, note, `fill="${FAINT}"`)),
    '</svg>',
  ].join('\n');
}

const text = (x: number, y: number, content: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
