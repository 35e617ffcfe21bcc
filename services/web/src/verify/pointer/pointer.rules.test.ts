import { describe, expect, it } from 'vitest';
import { pointerOf } from './pointer.rules.ts';
import { isPointerPath } from './pointer-path.rules.ts';

describe('an address a credential points at', () => {
  it('names an occupation, or a level in one', () => {
    expect(pointerOf('/standards/6-18-02-04')).toEqual({ code: '6-18-02-04', level: null });
    expect(pointerOf('/achievements/6-18-02-04/3')).toEqual({ code: '6-18-02-04', level: '3' });
    expect(pointerOf('/achievements/X.1%20b/apprentice')).toEqual({
      code: 'X.1 b',
      level: 'apprentice',
    });
  });
  it('is nothing without a level, with a part too many or a slip of the pen', () => {
    for (const path of [
      '/achievements/6-18-02-04',
      '/achievements/6-18-02-04/3/x',
      '/standards/6-18-02-04/3',
      '/standards/',
      '/standards/%E0%A4%A',
      `/standards/${'9'.repeat(33)}`,
    ]) {
      expect([path, pointerOf(path), isPointerPath(path)]).toEqual([path, null, true]);
    }
  });
  it('is told from the page of a certificate', () => {
    expect([isPointerPath('/v/standards'), isPointerPath('/standardsx')]).toEqual([false, false]);
    expect(pointerOf('/v/6-18-02-04')).toBeNull();
  });
});
