import { describe, expect, it } from 'vitest';
import { penaltyText } from './penalty-line.ts';

const modules = [
  { moduleId: 'm1', name: { zh: '实操', en: 'Practice' } },
  { moduleId: 'm2', name: { zh: '理论' } },
];
const penalty = {
  moduleId: 'm1',
  taken: '2',
  kind: { name: { zh: '未穿戴劳保用品', en: 'Without protective gear' } },
};

describe('the line that explains a penalty', () => {
  it('says how much, what for in the scheme’s words, and where', () => {
    expect(penaltyText(penalty, modules, 2, 'en')).toBe(
      'Penalty −2.00: Without protective gear (Practice)',
    );
    expect(penaltyText(penalty, modules, 2, 'zh')).toBe('判罚扣分 −2.00：未穿戴劳保用品（实操）');
  });
  it('leaves out what there is only one of, and what the scheme does not name', () => {
    expect(penaltyText({ ...penalty, kind: null }, modules.slice(0, 1), 1, 'en')).toBe(
      'Penalty −2.0',
    );
  });
});
