import { describe, expect, it } from 'vitest';
import { cutTo, runningHead } from './running-head.ts';

describe('the head of a page', () => {
  it('says everything where there is room', () => {
    expect(runningHead(['示例赛项', '实操', '第一场'], 40)).toBe('示例赛项 · 实操 · 第一场');
    expect(runningHead([], 40)).toBe('');
  });

  it('cuts the longest and no short one', () => {
    expect(runningHead(['工业机器人系统操作与维护赛项', 'M2', '第一场'], 30)).toBe(
      '工业机器人系统… · M2 · 第一场',
    );
  });

  it('is never wider than it may be', () => {
    expect(cutTo('工业机器人', 10)).toBe('工业机器人');
    expect(cutTo('工业机器人', 9)).toBe('工业机器…');
    expect(cutTo('Session 1', 8)).toBe('Session…');
  });
});
