import type { GroundPalette } from '../ground/ground-palette.ts';
import type { MapStop } from './map-route.ts';

export const STOP_ICONS = ['origin', 'terminal', 'port', 'border'] as const;
/** Marks for a view from far off, where outlines would clot. */
export const SMALL_ICONS = ['terminal-small', 'port-small', 'border-small'] as const;
/** `clear` shows nothing and takes up room. */
export const GROUND_ICONS = ['seal-small', 'place', 'event', 'clear'] as const;
export type IconName =
  | (typeof STOP_ICONS)[number]
  | (typeof SMALL_ICONS)[number]
  | (typeof GROUND_ICONS)[number];

/** Pixels drawn for each pixel shown. */
export const ICON_RATIO = 3;

/** The shape says what a stop is; the origin is the seal's bull's-eye whatever it is. */
export function stopIcon({ role, kind }: Pick<MapStop, 'role' | 'kind'>): IconName {
  if (role === 'origin') return 'origin';
  if (role === 'border' || kind === 'border_crossing') return 'border';
  return kind === 'sea_port' || kind === 'river_port' ? 'port' : 'terminal';
}

interface Shape {
  /** Side of the whole picture, pixels. */
  readonly side: number;
  readonly draw: (pen: CanvasRenderingContext2D, centre: number, palette: GroundPalette) => void;
}

const SHAPES: Readonly<Record<IconName, Shape>> = {
  origin: {
    side: 20,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 9, palette.casing);
      disc(pen, centre, 7.6, palette.seal);
      disc(pen, centre, 5.8, palette.panel);
      disc(pen, centre, 2.9, palette.seal);
    },
  },
  terminal: {
    side: 13,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 5.6, palette.casing);
      disc(pen, centre, 4.6, palette.ink);
      disc(pen, centre, 3.1, palette.panel);
    },
  },
  port: {
    side: 13,
    draw: (pen, centre, palette) => {
      square(pen, centre, 5.2, palette.casing);
      square(pen, centre, 4.3, palette.ink);
      square(pen, centre, 2.8, palette.panel);
    },
  },
  border: {
    side: 16,
    draw: (pen, centre, palette) => {
      diamond(pen, centre, 7.2, palette.casing);
      diamond(pen, centre, 6, palette.ink);
      diamond(pen, centre, 3.9, palette.panel);
    },
  },
  'terminal-small': {
    side: 8,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 3.1, palette.casing);
      disc(pen, centre, 2.2, palette.ink);
    },
  },
  'port-small': {
    side: 8,
    draw: (pen, centre, palette) => {
      square(pen, centre, 3, palette.casing);
      square(pen, centre, 2.1, palette.ink);
    },
  },
  'border-small': {
    side: 10,
    draw: (pen, centre, palette) => {
      diamond(pen, centre, 4.2, palette.casing);
      diamond(pen, centre, 2.9, palette.ink);
    },
  },
  'seal-small': {
    side: 12,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 5, palette.panel);
      disc(pen, centre, 4.2, palette.seal);
      disc(pen, centre, 2.9, palette.panel);
      disc(pen, centre, 1.4, palette.seal);
    },
  },
  event: {
    side: 15,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 6.8, palette.casing);
      disc(pen, centre, 5.8, palette.seal);
      disc(pen, centre, 4.3, palette.panel);
      pen.strokeStyle = palette.seal;
      pen.lineWidth = 1.4;
      pen.beginPath();
      pen.moveTo(centre, centre - 3.2);
      pen.lineTo(centre, centre);
      pen.lineTo(centre + 2.3, centre);
      pen.stroke();
    },
  },
  clear: { side: 4, draw: () => {} },
  place: {
    side: 8,
    draw: (pen, centre, palette) => {
      disc(pen, centre, 2.6, palette.minorText);
      disc(pen, centre, 1.6, palette.land);
    },
  },
};

/** The picture of an icon in the colours of a theme. */
export function iconImage(name: IconName, palette: GroundPalette): ImageData | null {
  const { side, draw } = SHAPES[name];
  const canvas = document.createElement('canvas');
  canvas.width = side * ICON_RATIO;
  canvas.height = side * ICON_RATIO;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(ICON_RATIO, ICON_RATIO);
  draw(pen, side / 2, palette);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function disc(pen: CanvasRenderingContext2D, centre: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(centre, centre, radius, 0, 2 * Math.PI);
  pen.fill();
}

function square(pen: CanvasRenderingContext2D, centre: number, half: number, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(centre - half, centre - half, 2 * half, 2 * half);
}

function diamond(pen: CanvasRenderingContext2D, centre: number, half: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(centre, centre - half);
  pen.lineTo(centre + half, centre);
  pen.lineTo(centre, centre + half);
  pen.lineTo(centre - half, centre);
  pen.fill();
}
