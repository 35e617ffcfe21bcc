import type { OutcomeName } from '@jinbang/contracts/verdict';

/** What it is called, what that means to an employer, and what to do now. */
export type OutcomeWords = {
  readonly title: string;
  readonly meaning: string;
  readonly next: string;
};

/** The one table of words for page, API and command line. At most 200 characters each. */
export const OUTCOME_WORDS: Readonly<
  Record<OutcomeName, Readonly<Record<'zh' | 'en', OutcomeWords>>>
> = {
  valid: {
    zh: {
      title: '有效',
      meaning: '此证书由所列机构签发，内容未被改动，目前有效。',
      next: '请看职业、等级与持证人所说是否一致；要核对本人，请持证人出示校验码，在核验页比对姓名或证件号码。',
    },
    en: {
      title: 'Valid',
      meaning: 'Issued by the body named, unchanged since, and in force today.',
      next: 'See that occupation and level are what you were told. To make sure of the person, ask for the holder’s code and compare name or document on the verify page.',
    },
  },
  'award-not-level': {
    zh: {
      title: '获奖证书，不是职业技能等级证书',
      meaning: '此获奖证书由所列机构签发，内容未被改动。它证明获奖或任职，不证明任何职业技能等级。',
      next: '不能当作等级证书用于定级、定薪或报考。需要等级的，请持证人出示职业技能等级证书。',
    },
    en: {
      title: 'An award, not a level certificate',
      meaning:
        'This award is genuine and unchanged. It certifies a prize or a service, and no skill level at all.',
      next: 'Do not take it for a level in grading, pay or enrolment. If you need a level, ask the holder for a skill level certificate.',
    },
  },
  suspended: {
    zh: {
      title: '暂停使用',
      meaning: '此证书确由所列机构签发，但目前暂停使用，暂停期间不能作为凭据。',
      next: '先不要据此办理。请向发证机构询问，恢复后再核验一次。',
    },
    en: {
      title: 'Suspended',
      meaning: 'Issued by the body named, but suspended: for the time being it proves nothing.',
      next: 'Do not act on it yet. Ask the body that issued it, and verify again once it is reinstated.',
    },
  },
  superseded: {
    zh: {
      title: '已更换',
      meaning: '此证书确由所列机构签发，但已由更正后的新版更换，这一份不再有效。',
      next: '请持证人出示新版，或在核验页按证书编号查询，以查到的内容为准。',
    },
    en: {
      title: 'Superseded',
      meaning:
        'Issued by the body named, but a corrected version has replaced it. This one no longer counts.',
      next: 'Ask the holder for the newer version, or look the number up on the verify page: what you find there counts.',
    },
  },
  revoked: {
    zh: {
      title: '已撤销',
      meaning: '此证书确由所列机构签发，但已被撤销，不再有效。',
      next: '不要据此办理。对撤销有疑问的，请持证人向发证机构询问。',
    },
    en: {
      title: 'Revoked',
      meaning: 'Issued by the body named, but revoked. It no longer holds.',
      next: 'Do not rely on it. Whoever doubts the revocation asks the body that issued it.',
    },
  },
  expired: {
    zh: {
      title: '已过期',
      meaning: '此证书确由所列机构签发，但已过有效期。过期不等于作假。',
      next: '请持证人向发证机构办理续期或重新评价；需要现行等级的，以新证书为准。',
    },
    en: {
      title: 'Expired',
      meaning: 'Issued by the body named, but past its dates. Expired does not mean false.',
      next: 'Ask the holder to renew it with the body that issued it. Where a present level is needed, wait for the new one.',
    },
  },
  'not-yet-valid': {
    zh: {
      title: '尚未生效',
      meaning: '此证书确由所列机构签发，但生效日期还没有到。',
      next: '到证书所写的日期再核验一次；也请看看这台设备的日期是否正确。',
    },
    en: {
      title: 'Not valid yet',
      meaning: 'Issued by the body named, but its first day has not come.',
      next: 'Verify again on the date it names. See too that the date of this device is right.',
    },
  },
  unknown: {
    zh: {
      title: '暂时无法确认',
      meaning: '有的检查现在做不了（例如取不到状态名单），因此不能说它有效，也不能说它无效。',
      next: '先不要下结论。过几分钟再核验；急用的，请直接询问发证机构，或到国家登记查询。',
    },
    en: {
      title: 'Cannot be confirmed now',
      meaning:
        'Some checks cannot be made now, such as the status list, so it is neither called valid nor invalid.',
      next: 'Conclude nothing yet. Verify again in a few minutes; if it is urgent ask the body that issued it, or the national register.',
    },
  },
  forged: {
    zh: {
      title: '伪造或被改动',
      meaning: '内容与签发机构的数字签名、公钥或成绩公告对不上：这不是它发出的样子。',
      next: '不要采信。请保留这份文件，向发证机构反映，并按证书编号在核验页另行查询。',
    },
    en: {
      title: 'Forged or altered',
      meaning:
        'It does not fit the issuer’s signature or keys, or the result it rests on: this is not how it was issued.',
      next: 'Do not rely on it. Keep the file, tell the body it names, and look the number up on the verify page.',
    },
  },
  'not-ours': {
    zh: {
      title: '不是本系统的证书',
      meaning: '文件读到了，但它不是本系统签发的证书，这里不能说它真或假。',
      next: '请看是否选错了文件。其他机构的电子证书，请用该机构的核验方式。',
    },
    en: {
      title: 'Not one of our certificates',
      meaning:
        'The file was read, but this system did not issue it as a certificate; nothing can be said of it here.',
      next: 'See whether it is the right file. Verify certificates of other bodies the way those bodies say.',
    },
  },
  unlisted: {
    zh: {
      title: '查无此编号',
      meaning: '登记中没有这个编号。',
      next: '请对照证书核对每一位；仍查不到的，不要采信，请向发证机构询问。',
    },
    en: {
      title: 'No such number',
      meaning: 'The register has no certificate of this number.',
      next: 'Compare every character with the certificate. If it is still not found do not rely on it; ask the body it names.',
    },
  },
};

/** The words of an outcome as they go over the wire. */
export const outcomeOnWire = (name: OutcomeName) => {
  const { zh, en } = OUTCOME_WORDS[name];
  const both = (key: keyof OutcomeWords) => ({ zh: zh[key], en: en[key] });
  return { name, title: both('title'), meaning: both('meaning'), next: both('next') };
};
