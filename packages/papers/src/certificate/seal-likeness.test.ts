import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { isRed, sealLikeness } from './seal-likeness.ts';

const drawn = (draw: (pen: SKRSContext2D) => void, width = 400, height = 300) => {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  draw(pen);
  return { width, height, data: pen.getImageData(0, 0, width, height).data };
};
const ring = (pen: SKRSContext2D, colour: string, thick = 6, high = 80) => {
  pen.strokeStyle = colour;
  pen.lineWidth = thick;
  pen.beginPath();
  pen.ellipse(200, 150, 80, high, 0, 0, 2 * Math.PI);
  pen.stroke();
};
const disc = (pen: SKRSContext2D, colour: string) => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(200, 150, 60, 0, 2 * Math.PI);
  pen.fill();
};

describe('a picture', () => {
  it.each([
    ['a red ring', (pen: SKRSContext2D) => ring(pen, '#d2232a')],
    ['a thin red ring', (pen: SKRSContext2D) => ring(pen, '#e60012', 3)],
    ['an oval ring', (pen: SKRSContext2D) => ring(pen, '#c00000', 6, 62)],
    ['a red disc', (pen: SKRSContext2D) => disc(pen, '#c8102e')],
    ['a half transparent ring', (pen: SKRSContext2D) => ring(pen, 'rgba(220, 0, 0, 0.6)')],
    [
      'a ring of dashes',
      (pen: SKRSContext2D) => {
        pen.setLineDash([10, 5]);
        ring(pen, '#cc0000');
      },
    ],
    [
      'a ring on a photo of paper',
      (pen: SKRSContext2D) => {
        pen.fillStyle = '#efe8d8';
        pen.fillRect(0, 0, 400, 300);
        ring(pen, '#b01020');
      },
    ],
    [
      'a square frame with something in it',
      (pen: SKRSContext2D) => {
        pen.strokeStyle = '#c00000';
        pen.lineWidth = 8;
        pen.strokeRect(120, 70, 160, 160);
        pen.fillStyle = '#c00000';
        pen.fillRect(160, 110, 20, 80);
      },
    ],
  ])('with %s looks like a seal', (_, draw) => {
    expect(sealLikeness(drawn(draw))).toBe(true);
  });

  it.each([
    ['nothing', () => {}],
    ['a blue ring', (pen: SKRSContext2D) => ring(pen, '#1f4e8c')],
    ['a black ring', (pen: SKRSContext2D) => ring(pen, '#1a1714')],
    [
      'a red line across',
      (pen: SKRSContext2D) => {
        pen.fillStyle = '#c8102e';
        pen.fillRect(20, 100, 360, 12);
      },
    ],
    [
      'a red letter L',
      (pen: SKRSContext2D) => {
        pen.fillStyle = '#c8102e';
        pen.fillRect(100, 50, 30, 200);
        pen.fillRect(100, 220, 150, 30);
      },
    ],
    [
      'a brown wooden ground',
      (pen: SKRSContext2D) => {
        pen.fillStyle = '#8a6a4a';
        pen.fillRect(0, 0, 400, 300);
      },
    ],
  ])('with %s does not', (_, draw) => {
    expect(sealLikeness(drawn(draw))).toBe(false);
  });

  it('knows the reds of seal paste from orange, brown and ink', () => {
    expect(['#c8102e', '#ff0000', '#9e1b20', '#e0403a'].map(isRed)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['#1a1714', '#8a6a4a', '#e8a020', '#ffffff'].map(isRed)).toEqual([
      ...[false, false, false, false],
    ]);
  });
});
