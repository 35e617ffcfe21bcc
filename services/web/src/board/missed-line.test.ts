import { describe, expect, it } from 'vitest';
import { missedText } from './missed-line.ts';

const modules = [{ moduleId: 'm', name: { zh: '理论考试', en: 'Written paper' } }];

describe('a pass mark that was missed', () => {
  it('says what was to be reached and what was, in both languages', () => {
    const line = { of: 'theory', atLeast: '60', reached: '52.5' };
    expect(missedText(line, modules, 2, 'zh')).toBe('理论（百分制） 52.50，未达合格线 60');
    expect(missedText(line, modules, 2, 'en')).toBe(
      'Pass mark 60 missed: theory part, of 100 52.50',
    );
  });
  it('names the module it is about', () => {
    const line = { of: 'module', moduleId: 'm', atLeast: '60', reached: '0' };
    expect(missedText(line, modules, 0, 'en')).toBe('Pass mark 60 missed: Written paper 0');
  });
  it('never shows a value that was missed by less than its decimals as reached', () => {
    const line = { of: 'total', atLeast: '60', reached: '59.999' };
    expect(missedText(line, modules, 2, 'zh')).toBe('总分 < 60，未达合格线 60');
  });
});
