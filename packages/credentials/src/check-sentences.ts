type Sentence = { readonly zh: string; readonly en: string };

/**
 * What each check found, for the verify page and the command line. Our proof is called 数字签名
 * (完整性校验) and nothing more (season rule M20). `{at}` is filled from the check's params.
 */
export const CHECK_SENTENCES = {
  'credential.not-json': {
    zh: '文件不是可读取的凭证。',
    en: 'The file is no readable credential.',
  },
  'credential.ambiguous': {
    zh: '文件中同一字段出现两次，或嵌套过深，不予采信。',
    en: 'The file names a field twice or nests too deep, so it cannot be trusted.',
  },
  'schema.conforms': {
    zh: '格式符合 Open Badges 3.0 官方规范。',
    en: 'The form is that of the official Open Badges 3.0 schema.',
  },
  'schema.conforms-but-status': {
    zh: '除可暂停状态外，格式符合 Open Badges 3.0 官方规范。',
    en: 'The form is that of Open Badges 3.0, but for the second status that allows suspension.',
  },
  'schema.departs': {
    zh: '格式不符合 Open Badges 3.0 官方规范（位置：{at}）。',
    en: 'The form is not that of Open Badges 3.0, at {at}.',
  },
  'contexts.known': { zh: '用语均来自公开规范。', en: 'All its words come from public standards.' },
  'contexts.foreign': {
    zh: '凭证引用了其他用语定义，内容可能另有所指，不予采信。',
    en: 'It brings definitions of its own, so its words could mean something else.',
  },
  'proof.holds': {
    zh: '数字签名有效：签发后内容未被改动。',
    en: 'The digital signature holds: nothing was changed since it was issued.',
  },
  'proof.altered': {
    zh: '数字签名不符：内容或签名已被改动。',
    en: 'The digital signature does not hold: the content or the signature was changed.',
  },
  'proof.missing': { zh: '缺少应有的数字签名。', en: 'An expected digital signature is missing.' },
  'proof.unreadable': {
    zh: '数字签名或其所签内容无法读取。',
    en: 'The digital signature, or what it signs, cannot be read.',
  },
  'proof.set': {
    zh: '数字签名的个数不对，应恰为两个。',
    en: 'There must be exactly two digital signatures.',
  },
  'proof.claims-differ': {
    zh: 'JWT 的声明与凭证内容不一致。',
    en: 'The claims of the JWT say something else than the credential in it.',
  },
  'proof.no-key': {
    zh: '没有签发机构的公钥，无法核对数字签名。',
    en: 'Without a key of the issuer the digital signature cannot be checked.',
  },
  'proof.not-tried': {
    zh: '另一个数字签名已不符，这一个未再核对。',
    en: 'The other digital signature does not hold, so this one was not checked.',
  },
  'key.listed': {
    zh: '公钥在签发机构公布的名单上。',
    en: 'The key is one the issuer has published.',
  },
  'key.not-listed': {
    zh: '公钥不在签发机构公布的名单上，可能已停用。',
    en: 'The key is not one the issuer lists; it may have been withdrawn.',
  },
  'key.not-ed25519': {
    zh: '公钥种类不适用于此数字签名。',
    en: 'The key is of a kind that this signature does not use.',
  },
  'key.not-p256': {
    zh: '公钥种类不适用于此 JWT。',
    en: 'The key is of a kind that this JWT does not use.',
  },
  'key.other-issuer': {
    zh: '公钥属于其他机构，而非凭证所写的签发机构。',
    en: 'The key belongs to somebody else than the issuer named.',
  },
  'key.two-keys': {
    zh: '两个数字签名使用了不同的公钥。',
    en: 'The two digital signatures name different keys.',
  },
  'key.unnamed': {
    zh: '凭证没有写明签发机构或公钥。',
    en: 'The credential does not name its issuer or its key.',
  },
  'key.unreachable': {
    zh: '暂时取不到签发机构的公钥，请稍后再试。',
    en: 'The key list of the issuer cannot be reached now. Try again later.',
  },
  'key.unvouched': {
    zh: '除文件自身外，没有谁为其中的公钥作保，不能据此认定是签发机构的公钥。',
    en: 'Nobody but the file itself vouches for the key in it, so it cannot be taken for the issuer’s.',
  },
  'dates.current': { zh: '在有效期内。', en: 'Today lies within its dates.' },
  'dates.not-yet': { zh: '尚未生效。', en: 'It is not valid yet.' },
  'dates.expired': { zh: '已过有效期。', en: 'It has expired.' },
  'dates.unreadable': { zh: '日期无法读取。', en: 'Its dates cannot be read.' },
  'status.good': { zh: '未被撤销或暂停。', en: 'It is neither revoked nor suspended.' },
  'status.revoked': { zh: '已被撤销。', en: 'It has been revoked.' },
  'status.suspended': { zh: '已被暂停。', en: 'It has been suspended.' },
  'status.unreachable': {
    zh: '暂时取不到状态名单，状态未知。',
    en: 'The status list cannot be reached, so the status is unknown.',
  },
  'status.list-altered': {
    zh: '状态名单的数字签名未能核对，状态未知。',
    en: 'The signature of the status list could not be confirmed, so the status is unknown.',
  },
  'status.list-mismatch': {
    zh: '取得的不是凭证所指的状态名单，状态未知。',
    en: 'What was found is not the list the credential names, so the status is unknown.',
  },
  'status.list-other-issuer': {
    zh: '状态名单出自其他机构，状态未知。',
    en: 'The status list is by another issuer, so the status is unknown.',
  },
  'status.list-stale': {
    zh: '状态名单已过期，状态未知。',
    en: 'The status list is out of date, so the status is unknown.',
  },
  'status.out-of-list': {
    zh: '状态名单无法读取或不含此凭证，状态未知。',
    en: 'The status list cannot be read or does not reach this credential; the status is unknown.',
  },
  'status.unreadable': {
    zh: '凭证没有写明可读取的状态位置。',
    en: 'The credential does not say where its status stands.',
  },
  'version.newest': { zh: '是最新版本。', en: 'It is the newest version.' },
  'version.replaced': { zh: '已由新版本替代。', en: 'A newer version has replaced it.' },
  'version.unknown': {
    zh: '暂时无法确认是否有新版本。',
    en: 'Whether there is a newer version cannot be told now.',
  },
  'evidence.matches': {
    zh: '成绩公告与签发时一致。',
    en: 'The result page is the one it was issued on.',
  },
  'evidence.differs': {
    zh: '成绩公告与签发时不一致。',
    en: 'The result page is not the one it was issued on.',
  },
  'evidence.not-given': { zh: '未核对成绩公告。', en: 'The result page was not compared.' },
  'evidence.unnamed': {
    zh: '凭证没有写明成绩公告。',
    en: 'The credential names no result page.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type CheckCode = keyof typeof CHECK_SENTENCES;
