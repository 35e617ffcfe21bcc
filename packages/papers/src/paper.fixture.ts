import { crc32, deflateSync } from 'node:zlib';
import type { BadgePaper, FormPaper } from './paper.ts';

const frame = {
  form: { no: '1A', version: '2026.1', name: { zh: '选手检录表', en: 'Contestant check-in list' } },
  competition: { zh: '示例市职工职业技能竞赛', en: 'Sample City Skills Contest' },
  units: [
    { role: { zh: '主办单位', en: 'Host' }, name: '示例市总工会' },
    { role: { zh: '承办单位', en: 'Organiser' }, name: '示例技师学院' },
  ],
  printedAt: '2026-11-22T05:30:00Z',
  zone: 'Asia/Shanghai',
} as const;

export const formPaper = (
  names: readonly string[],
  change: Partial<FormPaper> = {},
): FormPaper => ({
  ...frame,
  kind: 'form',
  sheets: [
    {
      reference: 'jinbang:paper:1A:2026.1:e1:s1',
      place: [
        { label: { zh: '赛项', en: 'Event' }, value: '示例赛项' },
        { label: { zh: '模块', en: 'Module' }, value: '实操' },
        { label: { zh: '场次', en: 'Session' }, value: '第一场' },
        { label: { zh: '时间', en: 'Time' }, value: null },
      ],
      blocks: [
        {
          kind: 'table',
          rowMm: 10,
          columns: [
            { label: { zh: '参赛编号', en: 'Entry no.' }, share: 1, align: 'center', strong: true },
            { label: { zh: '姓名', en: 'Name' }, share: 2 },
            { label: { zh: '签名', en: 'Signature' }, share: 2 },
          ],
          rows: names.map((name, place) => [String(place + 1).padStart(3, '0'), name, '']),
        },
        { kind: 'remarks', label: { zh: '备注', en: 'Remarks' }, lines: 2 },
        {
          kind: 'signatures',
          lines: [
            { zh: '检录员', en: 'Check-in' },
            { zh: '监督员', en: 'Supervisor' },
          ],
        },
      ],
    },
  ],
  ...change,
});

export const badgePaper = (names: readonly string[]): BadgePaper => ({
  ...frame,
  form: { no: '1C', version: '2026.1', name: { zh: '证件', en: 'Badges' } },
  kind: 'badges',
  badges: names.map((name, place) => ({
    code: `JBK-${String(place).padStart(4, '0')}`,
    event: { zh: '示例赛项', en: 'Sample event' },
    office: { zh: '选手', en: 'Contestant' },
    number: String(place + 1).padStart(3, '0'),
    name,
    organisation: '示例技师学院',
  })),
});

const chunk = (type: string, bytes: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), bytes]);
  const part = Buffer.alloc(named.length + 8);
  part.writeUInt32BE(bytes.length, 0);
  named.copy(part, 4);
  part.writeUInt32BE(crc32(named), named.length + 4);
  return part;
};

/** A picture of one grey. */
export const grayPng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x99);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
