import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { orderText, pageBy, pairIn } from './page.rules.ts';

const codes = ['A10', 'A2', 'B1', 'A1'];

describe('pages of a list', () => {
  it('follow each other in the order people count in', () => {
    const first = pageBy(codes, orderText, { limit: 3 });
    expect(first.items).toEqual(['A1', 'A2', 'A10']);
    const second = pageBy(codes, orderText, { limit: 3, after: first.next ?? '' });
    expect(second).toEqual({ items: ['B1'], next: null });
  });
  it('lose nothing and repeat nothing when the last one shown is gone', () => {
    const { next } = pageBy(codes, orderText, { limit: 2 });
    const left = codes.filter((code) => code !== 'A2');
    expect(pageBy(left, orderText, { limit: 2, after: next ?? '' }).items).toEqual(['A10', 'B1']);
  });
  it('end without another one where all fits', () => {
    expect(pageBy(codes, orderText, { limit: 4 }).next).toBeNull();
  });
  it('go on at a subject and aspect, and begin anew at what is neither', () => {
    const [subjectId, aspectId] = [newId(), newId()];
    expect(pairIn(`${subjectId}/${aspectId}`)).toEqual([subjectId, aspectId]);
    expect(pairIn("' or true")).toBeUndefined();
    expect(pairIn(undefined)).toBeUndefined();
  });
});
