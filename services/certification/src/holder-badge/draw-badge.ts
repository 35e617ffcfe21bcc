import { groupCertificateNumber } from '@jinbang/credentials/certificate-number';
import { BADGE_FONT } from '@jinbang/papers/badge-font';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { BadgeWords } from './badge.rules.ts';

const SIDE = 600;
const MIDDLE = SIDE / 2;
const FAMILY = 'JinbangBadge';
const [PAPER, INK, CINNABAR] = ['#f7f3ea', '#211c16', '#a93226'];
/** Lines that would leave the frame are set smaller. */
const WIDTH_MAX = 430;

type Line = {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
};

const linesOf = ({ number, level, certified }: BadgeWords): readonly Line[] => [
  { text: '职业技能等级证书', y: 150, size: 30, colour: INK },
  { text: level[0] ?? '', y: 270, size: 96, colour: CINNABAR },
  { text: level[1] ?? '', y: 345, size: 52, colour: CINNABAR },
  { text: certified, y: 415, size: 34, colour: INK },
  { text: groupCertificateNumber(number), y: 470, size: 24, colour: INK },
];

/** A badge as PNG: number, occupation and level in a frame. No seal, no emblem, no name. */
export const drawPng = (words: BadgeWords): Buffer => {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(BADGE_FONT, FAMILY);
  const canvas = createCanvas(SIDE, SIDE);
  const pen = canvas.getContext('2d');
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.strokeStyle = INK;
  pen.lineWidth = 4;
  pen.strokeRect(24, 24, SIDE - 48, SIDE - 48);
  pen.textAlign = 'center';
  for (const { text, y, size, colour } of linesOf(words)) {
    pen.font = `${size}px ${FAMILY}`;
    const wide = pen.measureText(text).width;
    if (wide > WIDTH_MAX) pen.font = `${Math.floor((size * WIDTH_MAX) / wide)}px ${FAMILY}`;
    pen.fillStyle = colour;
    pen.fillText(text, MIDDLE, y);
  }
  return canvas.toBuffer('image/png');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** The same as SVG, in the fonts of whoever opens it. */
export const drawSvg = (words: BadgeWords): string => {
  const texts = linesOf(words).map(({ text, y, size, colour }) => {
    const fits =
      text.length * size > WIDTH_MAX
        ? ` textLength="${WIDTH_MAX}" lengthAdjust="spacingAndGlyphs"`
        : '';
    return `<text x="${MIDDLE}" y="${y}" font-size="${size}" fill="${colour}"${fits}>${escaped(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" text-anchor="middle" font-family="sans-serif" font-weight="700">`,
    `<rect width="${SIDE}" height="${SIDE}" fill="${PAPER}"/>`,
    `<rect x="24" y="24" width="${SIDE - 48}" height="${SIDE - 48}" fill="none" stroke="${INK}" stroke-width="4"/>`,
    ...texts,
    '</svg>',
  ].join('');
};
