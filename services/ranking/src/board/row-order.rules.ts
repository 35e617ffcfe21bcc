import type { BoardRow } from '@jinbang/contracts/http/live-board';
import { exact } from '@jinbang/kernel/exact';

/** Below the ranked rows: who has not begun, who missed the pass mark, then the other codes. */
const CODE_ORDER: readonly BoardRow['resultCode'][] = ['OK', 'FAIL', 'DNF', 'WD', 'DNS', 'DSQ'];

type Placed = Pick<BoardRow, 'key' | 'code' | 'group' | 'rank' | 'resultCode' | 'total'>;

const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

const byTotal = (left: Placed, right: Placed): number =>
  left.total === null || right.total === null
    ? Number(left.total === null) - Number(right.total === null)
    : exact(right.total).compare(exact(left.total));

/** Groups in the order of the event's rules, a group nobody announced last. */
const groupPlace = (groups: readonly string[], group: string): number => {
  const place = groups.indexOf(group);
  return place < 0 ? groups.length : place;
};

/** The one order of a board's rows: ranking sends them so, an edge that applied frames sorts them so. */
export const boardOrder =
  (groups: readonly string[]) =>
  (left: Placed, right: Placed): number =>
    groupPlace(groups, left.group) - groupPlace(groups, right.group) ||
    byText(left.group, right.group) ||
    (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
    CODE_ORDER.indexOf(left.resultCode) - CODE_ORDER.indexOf(right.resultCode) ||
    byTotal(left, right) ||
    byText(left.code, right.code) ||
    byText(left.key, right.key);
