import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
};

export const handingOutWords: Words<Keys> = {
  zh: {
    title: '打印与发放',
    lead: '每张证书都走同一条路：两人核对数据、打印、用印、列入领取表、交到本人手里；每张证书纸都有去向。',
    none: '还没有可发放的证书',
    noneHint: '核准通过、证书编号签发后，先在这里核对数据，再打印、用印、发放。',
  },
  en: {
    title: 'Print and hand out',
    lead: 'Every certificate goes the same way: two people check its data, it is printed, sealed, listed and handed over; every sheet of stock is accounted for.',
    none: 'No certificate to hand out yet',
    noneHint:
      'Once an office has approved and numbers are given, data is checked here first; then certificates are printed, sealed and handed over.',
  },
};
